import type { Command, CommandContext } from "../src/features/command/command.ts";
import type { Reply } from "../src/dialogue/reply/reply.ts";
import { erasedReply, erasureReply, ownDataReply, privacyReply } from "../src/features/privacy/replies.ts";
import { eraseIn } from "../src/features/privacy/own-data.ts";

async function eraseHere({ store, asker, place }: CommandContext): Promise<Reply> {
  await eraseIn(store, asker.id, place.group);
  return erasedReply("Deleted here. Elsewhere everything stays.");
}

async function eraseEverywhere({ store, asker }: CommandContext): Promise<Reply> {
  await store.members.erase(asker.id);
  return erasedReply("Deleted everywhere: I keep nothing about you any more.");
}

const privacy: Command = {
  name: "privacy",
  description: "What I keep about you: see it, get it, delete it",
  subcommands: [
    {
      name: "show",
      description: "What I keep about you",
      options: [],
      run: (_options, ibid) => privacyReply(ibid),
    },
    {
      name: "export",
      description: "All of it as a file, for you alone",
      options: [],
      run: (_options, ibid) => ownDataReply(ibid),
    },
    {
      name: "delete",
      description: "Delete it, here or everywhere; I ask before I do",
      options: [],
      run: (_options, ibid) => erasureReply(ibid),
    },
  ],
  press(rest, ibid) {
    switch (rest) {
      case "export":
        return ownDataReply(ibid);
      case "delete":
        return erasureReply(ibid);
      case "here":
        return eraseHere(ibid);
      case "everywhere":
        return eraseEverywhere(ibid);
      default:
        return erasedReply("Nothing is deleted.");
    }
  },
};

export default privacy;
