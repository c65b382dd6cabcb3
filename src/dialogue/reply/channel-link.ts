/*
 * A channel in a sentence stands between noncharacters of Unicode, which no text has, by its id. Discord shows its name to those who
 * may see it.
 */
const [start, end] = ["\uFDD5", "\uFDD6"];
const pattern = new RegExp(`${start}(\\d+)${end}`, "g");
const cutOff = new RegExp(`${start}\\d*$`);

/** Marks a channel in a sentence. */
export function channelLink(id: string): string {
  return start + id + end;
}

/** Replaces the channels in a sentence, and drops one that was cut off. */
export function showChannels(sentence: string, show: (id: string) => string): string {
  return sentence.replace(pattern, (_mark, id: string) => show(id)).replace(cutOff, "");
}
