import { list, number, object, text, type Json } from "./json.ts";
import { lengthProblems, type Problem } from "./problems.ts";

const textInput = 4;
const label = 18;

function wrongType(path: Problem["path"]): Problem {
  return { path: [...path, "type"], code: "UNION_TYPE_CHOICES", message: "This component can't stand here." };
}

function inputProblems(input: Json, path: Problem["path"]): Problem[] {
  const { type, custom_id: id, style, value, placeholder, min_length: least, max_length: most } = input;
  if (type !== textInput) return [wrongType(path)];
  const longest = number(most ?? 4000);
  const problems = lengthProblems(id, [1, 100], [...path, "custom_id"]);
  if (style !== 1 && style !== 2) problems.push(wrongType([...path, "style"]));
  if (longest < 1 || longest > 4000 || number(least ?? 0) > longest) {
    problems.push({ path: [...path, "max_length"], code: "NUMBER_TYPE_MAX", message: "Must be 1 to 4000." });
  }
  if (value !== undefined) problems.push(...lengthProblems(value, [0, longest], [...path, "value"]));
  if (placeholder !== undefined) {
    problems.push(...lengthProblems(placeholder, [0, 100], [...path, "placeholder"]));
  }
  return problems;
}

/** Problems for which Discord would reject a modal. */
export function modalProblems(modal: Json): Problem[] {
  const rows = list(modal["components"]).map(object);
  const problems = [
    ...lengthProblems(modal["title"], [1, 45], ["title"]),
    ...lengthProblems(modal["custom_id"], [1, 100], ["custom_id"]),
    ...rows.flatMap((row, index) => {
      const path = ["components", index];
      if (row["type"] !== label) return [wrongType(path)];
      return [
        ...lengthProblems(row["label"], [1, 45], [...path, "label"]),
        ...inputProblems(object(row["component"]), [...path, "component"]),
      ];
    }),
  ];
  if (rows.length < 1 || rows.length > 5) {
    const message = "Must be between 1 and 5 in length.";
    problems.push({ path: ["components"], code: "BASE_TYPE_BAD_LENGTH", message });
  }
  const ids = fieldsOf(modal).map(({ custom_id: id }) => text(id));
  if (new Set(ids).size < ids.length) {
    const message = "Component custom id cannot be duplicated";
    problems.push({ path: ["components"], code: "COMPONENT_CUSTOM_ID_DUPLICATED", message });
  }
  return problems;
}

/** A modal's text inputs. */
export function fieldsOf(modal: Json): Json[] {
  return list(modal["components"]).map((row) => object(object(row)["component"]));
}
