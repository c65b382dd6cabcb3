import type { Tables } from "./tables.ts";

/** The tables that are kept for good, with their primary keys. A table comes after those that it refers to. */
export const keptTables = {
  notes: ["id"],
  reactions: ["note", "user"],
  discussions: ["thread"],
  plans: ["id"],
  occurrences: ["plan", "key"],
  claims: ["group", "key"],
  readers: ["group", "user"],
  progress: ["group", "user", "text"],
  cards: ["id"],
  reminders: ["group", "user"],
  questions: ["id"],
  sessions: ["id"],
  sessionQuestions: ["id"],
  attendances: ["group", "session", "user"],
  classmates: ["group", "user"],
  scores: ["group", "user"],
  rounds: ["group", "quiz", "round"],
  answers: ["group", "quiz", "round", "user"],
  settings: ["group", "name"],
  channels: ["group", "channel"],
  texts: ["group", "id"],
  glossaries: ["group", "text"],
  departures: ["group", "user"],
} as const satisfies Readonly<Record<Exclude<keyof Tables, "leases">, readonly string[]>>;

export type KeptTable = keyof typeof keptTables;

export const tableNames = Object.keys(keptTables).filter((name): name is KeptTable => name in keptTables);
