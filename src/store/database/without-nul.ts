import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PrimitiveValueListNode,
  type RootOperationNode,
  type ValueNode,
} from "kysely";

function storable(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

class Transformer extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: storable(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(storable) };
  }
}

/** Leaves out NUL characters from all that is stored: PostgreSQL refuses them, and SQLite cuts the words off there. */
export class WithoutNul implements KyselyPlugin {
  readonly #transformer = new Transformer();

  transformQuery({ node }: { readonly node: RootOperationNode }): RootOperationNode {
    return this.#transformer.transformNode(node);
  }

  transformResult<Result>({ result }: { readonly result: Result }): Promise<Result> {
    return Promise.resolve(result);
  }
}
