const string = { type: "string" } as const;
const integer = { type: "integer" } as const;
const strings = { type: "array", items: string } as const;
const score = { type: "number", minimum: 0, maximum: 1 } as const;

function object(properties: Readonly<Record<string, object>>, required: readonly string[] = []) {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

function json(schema: object) {
  return { content: { "application/json": { schema } } };
}

function reference(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function answers(description: string, schema: object) {
  const error = { description: "What was wrong, in one sentence.", ...json(reference("Error")) };
  return { "200": { description, ...json(schema) }, default: error };
}

const place = {
  text: { ...string, description: "The id of the text." },
  paragraph: { ...integer, description: "The paragraph's number in its chapter." },
  chapter: { ...string, description: "The chapter's name; absent outside of chapters." },
  verses: { ...string, description: "The verses, where the text counts them." },
  start: { ...integer, description: "In the paragraph's text, in UTF-16 units." },
  end: { ...integer, description: "Exclusive." },
  notes: { ...strings, description: "The labels of the notes that cover the excerpt." },
};

const excerpt = object({
  ...place,
  quote: { ...string, description: "The words, exactly as in the text." },
  score,
});

const noteHit = object({
  ...place,
  note: { ...string, description: "The label of the note, which stands in the paragraph." },
  quote: { ...string, description: "The words of the note. Start and end are in the note." },
  score,
});

const wording = { ...string, description: "The text's own words; of the nearest sentences if it is absent." };
const found = object({ ...place, wording });

const textId = {
  ...string,
  description: 'The id of a text; "*" for all. By default the first, or all for a quotation.',
};

/** The description of the API (OpenAPI 3.1). */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Ibid",
    version: "1",
    description:
      "Answers questions about footnoted texts by quoting them. The JSON is that of the command line.",
  },
  paths: {
    "/api/ask": {
      post: {
        operationId: "ask",
        summary: "Answers a question with excerpts.",
        requestBody: {
          required: true,
          ...json(
            object(
              {
                question: string,
                text: textId,
                limit: { ...integer, minimum: 1, maximum: 20, default: 5 },
                history: { ...string, description: "What the answer before gave, so that follow-ups work." },
              },
              ["question"],
            ),
          ),
        },
        responses: answers("The answer.", reference("Answer")),
      },
    },
    "/api/quote": {
      post: {
        operationId: "quote",
        summary: "Checks whether a quotation is exact, altered or absent.",
        requestBody: { required: true, ...json(object({ quote: string, text: textId }, ["quote"])) },
        responses: answers(
          "The verdict, with the text's own wording and where it stands.",
          reference("Verdict"),
        ),
      },
    },
    "/api/texts": {
      get: {
        operationId: "texts",
        summary: "The texts of the shelf.",
        responses: answers("The texts.", { type: "array", items: reference("Text") }),
      },
    },
    "/api/texts/{id}/paragraphs/{n}": {
      get: {
        operationId: "paragraph",
        summary: "A paragraph with its notes.",
        parameters: [
          { name: "id", in: "path", required: true, schema: string },
          {
            name: "n",
            in: "path",
            required: true,
            schema: { ...integer, minimum: 1 },
            description: "Counted from the beginning of the text.",
          },
        ],
        responses: answers("The paragraph.", reference("Paragraph")),
      },
    },
  },
  components: {
    schemas: {
      Answer: object({
        kind: { enum: ["answer", "closest", "not-found", "paragraph", "note", "talk"] },
        confidence: { type: "number", minimum: 0, maximum: 1 },
        excerpts: { type: "array", items: excerpt },
        nearest: { type: "array", items: excerpt, description: 'Only with "not-found".' },
        noteHits: { type: "array", items: noteHit, description: "Words of notes that match." },
        reply: { ...string, description: "The answer as plain text." },
        history: string,
      }),
      Verdict: object({
        verdict: { enum: ["exact", "altered", "absent"] },
        ...found.properties,
        continues: { type: "array", items: found, description: "The wording in the paragraphs that follow." },
      }),
      Text: object({
        id: string,
        title: string,
        author: string,
        edition: string,
        published: { ...string, description: "The date of publication, as stated." },
        released: { ...string, description: "The date of the digital edition, as stated." },
        source: string,
        language: string,
        chapters: { type: "array", items: object({ name: string, heading: string }) },
        paragraphs: integer,
        notes: integer,
      }),
      Paragraph: object({
        id: string,
        ordinal: integer,
        number: integer,
        chapter: string,
        text: string,
        notes: { type: "array", items: object({ label: string, offset: integer, note: string }) },
        verses: {
          type: "array",
          items: object({ number: integer, offset: integer, chapter: integer, book: string }),
        },
        bodies: { type: "object", additionalProperties: string, description: "The words of the notes." },
      }),
      Error: object({ error: string }),
    },
  },
} as const;
