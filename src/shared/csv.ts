/** A value of CSV. A formula of a spreadsheet becomes text. */
function csvValue(value: string | number): string {
  const text = String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A table as CSV (RFC 4180). The first row has the names of the columns. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(csvValue).join(",")).join("\r\n")}\r\n`;
}
