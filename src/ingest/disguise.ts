import { Buffer } from "node:buffer";
import { extname } from "node:path";
import { IbidError } from "../shared/error.ts";

/** A format that shows in a file's bytes, and the endings that its name may have. */
interface Format {
  readonly what: string;
  readonly endings: readonly string[];
  readonly shows: (content: Buffer) => boolean;
}

/** Whether the content is a ZIP archive with a file of that name, which stands there unpacked. */
function holds(content: Buffer, name: string): boolean {
  return content.indexOf("PK") === 0 && content.includes(name);
}

const formats: readonly Format[] = [
  {
    what: "an EPUB",
    endings: [".epub"],
    shows: (content) => holds(content, "META-INF/container.xml"),
  },
  {
    what: "a Word document",
    endings: [".docx"],
    shows: (content) => holds(content, "word/document.xml"),
  },
  {
    what: "a web page",
    endings: [".html", ".htm", ".xhtml"],
    shows: (content) =>
      /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype )?html[\s>]/iu.test(
        content.toString("latin1", 0, 512),
      ),
  },
];

/**
 * Tells a format by its content where the file's name says another.
 *
 * @throws IbidError that says how to name it
 */
export function refuseDisguised(bytes: Uint8Array, path: string): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = formats.find(({ shows }) => shows(content));
  if (!format || format.endings.includes(extname(path).toLowerCase())) return;
  const message = `${path} is ${format.what}: give it a name that ends in ${format.endings[0]}.`;
  throw new IbidError("unreadable-file", message, { facts: { path } });
}
