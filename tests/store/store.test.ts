import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { openStore, type Store } from "../../src/store/store.ts";
import { required } from "../support/required.ts";
import { describeDiscussions } from "./contract/discussions.ts";
import { describeMembers } from "./contract/members.ts";
import { describeNotes } from "./contract/annotations.ts";
import { describePlans } from "./contract/plans.ts";
import { describeProgress } from "./contract/progress.ts";
import { describeClassmates } from "./contract/classmates.ts";
import { describeClaims } from "./contract/claims.ts";
import { describeAnswers } from "./contract/answers.ts";
import { describeQuestions } from "./contract/questions.ts";
import { describeReactions } from "./contract/reactions.ts";
import { describeReminders } from "./contract/reminders.ts";
import { describeReviews } from "./contract/reviews.ts";
import { describeSessions } from "./contract/sessions.ts";
import { describeScores } from "./contract/scores.ts";
import { describeSettings } from "./contract/settings.ts";
import { describeTexts } from "./contract/texts.ts";
import { type Databases, databases, silent } from "./databases.ts";

describe.each(databases)("a store in %s", (_name, start) => {
  let running: Databases | undefined;
  let store: Store | undefined;
  beforeAll(async () => {
    running = await start();
    store = await openStore(await running.newLocation(), silent);
  });
  afterEach(async () => {
    const { members } = current();
    const groups = await members.listGroups();
    await Promise.all(groups.map((group) => members.eraseGroup(group)));
  });
  afterAll(async () => {
    await store?.close();
    await running?.stop();
  });

  const current = () => required(store, "the store");
  describeNotes(current);
  describeDiscussions(current);
  describePlans(current);
  describeProgress(current);
  describeAnswers(current);
  describeClaims(current);
  describeClassmates(current);
  describeQuestions(current);
  describeReactions(current);
  describeReminders(current);
  describeReviews(current);
  describeScores(current);
  describeSessions(current);
  describeSettings(current);
  describeTexts(current);
  describeMembers(current);
});
