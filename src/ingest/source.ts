import type { TextId } from "../document/text-id.ts";
/** The content of a file. */
export interface SourceFile {
  /** The name as error messages print it. It may have folders in front. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file to read as a text, with the files that belong to it. */
export interface TextSource extends SourceFile {
  /** The text's id. By default, the one in the sidecar, or one made from the file's name. */
  readonly id?: TextId;
  readonly sidecar?: SourceFile | undefined;
  readonly glossary?: SourceFile | undefined;
}
