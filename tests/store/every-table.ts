import { asTextId } from "../../src/document/text-id.ts";
import type { Store } from "../../src/store/store.ts";
import { note } from "./contract/annotations.ts";
import { plan } from "./contract/plans.ts";
import { question } from "./contract/questions.ts";
import { card } from "./contract/reviews.ts";
import { session } from "./contract/sessions.ts";
import { text } from "./contract/texts.ts";

/** The bytes of one of the texts. */
export const uploaded = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));

/** The key of the claim. */
export const claimed = { group: "100", key: "digest 1" };

/** Keeps something of the member 1 in every table that is kept. @param notes the number of notes */
export async function fill(store: Store, notes: number): Promise<void> {
  for (let number = 0; number < notes; number++) {
    // oxlint-disable-next-line no-await-in-loop -- SQLite writes one after the other anyway
    await store.annotations.add(note({ words: `Note ${number} 🌊`, private: number % 2 === 0 }));
  }
  const { id } = await store.plans.add(plan({ starter: "1" }));
  await store.occurrences.claim(id, "2026-11-23", 1000);
  await store.claims.claim(claimed, 1000);
  await store.claims.confirm(claimed);
  const round = { group: "100", quiz: "q", round: 1 };
  await store.scores.addForRound(round, { user: "1", name: "Ada", right: 1, asked: 2 }, 1000);
  await store.answers.add({ ...round, round: 2, user: "1", name: "Ada", right: 1, at: 1000 });
  const progress = { group: "100", user: "1", text: asTextId("ferry"), position: 3, at: 1000 };
  await store.progress.set(progress, "Ada");
  const liked = await store.annotations.add(note({ group: "102" }));
  await store.reactions.toggle({ group: "102", note: liked.id, user: "1", at: 1000 });
  await store.reviews.add(card());
  await store.reminders.set({ group: "100", user: "1", channel: "900", time: "18:00", zone: "UTC", due: 1 });
  await store.questions.add(question());
  await store.sessions.add(session());
  const attendance = { group: "100", session: "s", user: "1", name: "Ada", at: 1000 };
  await store.sessions.attend(attendance);
  const classmate = { group: "100", user: "1", name: "Ada", told: 1000, right: 0, asked: 0 };
  await store.classmates.join(classmate);
  await store.sessions.ask({ ...attendance, words: "Why?" });
  await store.settings.set("100", { quietHours: ["22:00", "07:00"], digestBy: "1" });
  await store.settings.setChannelText("100", "900", asTextId("ferry"));
  await store.texts.add(text({ bytes: uploaded }));
  await store.texts.add(text({ id: asTextId("lamp"), bytes: Buffer.from("The lamp.") }));
  await store.texts.setGlossary("100", asTextId("lamp"), "lamp: light");
  await store.departures.record({ group: "100", user: "1", at: 1000 });
  await store.discussions.add({
    group: "100",
    text: asTextId("harbour"),
    paragraph: 1,
    thread: "700",
    parent: "900",
    title: "¶1",
    created: 1000,
  });
}
