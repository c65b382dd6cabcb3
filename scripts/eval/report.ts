import { table } from "../support/table.ts";
import type { Bin } from "./calibration.ts";
import type { DialogueFigure } from "./dialogue-figures.ts";
import type { Evaluation } from "./evaluate.ts";
import { calibration, conduct, deciding, ranking, timing, type Figure } from "./figures.ts";
import type { Measured } from "./bootstrap.ts";
import type { TradeOff } from "./trade-off.ts";

function number(value: number, unit: Figure["unit"]): string {
  switch (unit) {
    case "share":
      return (value * 100).toFixed(1);
    case "count":
      return String(value);
    case "number":
    case "ms":
      return value.toFixed(value < 10 ? 2 : 0);
  }
}

function cell(measured: Measured | undefined, unit: Figure["unit"]): string {
  if (!measured) return "";
  const { value, low, high } = measured;
  const mark = unit === "share" ? " %" : unit === "ms" ? " ms" : "";
  if (low === undefined || high === undefined) return number(value, unit) + mark;
  const round = (bound: number) => (unit === "share" ? (bound * 100).toFixed(0) : number(bound, unit));
  return `${number(value, unit)}${mark} [${round(low)}–${round(high)}]`;
}

function rows({ columns }: Evaluation, figures: readonly Figure[]): string[][] {
  return figures
    .filter(({ key }) => columns.some(({ figures: measured }) => measured.has(key)))
    .map(({ key, label, unit }) =>
      [label].concat(columns.map(({ figures: measured }) => cell(measured.get(key), unit))),
    );
}

function reliabilityRow({ from, to, questions, confidence, right }: Bin): string[] {
  return [
    `confidence ${(from * 100).toFixed(0)}–${(to * 100).toFixed(0)} %`,
    String(questions),
    cell({ value: confidence }, "share"),
    cell({ value: right }, "share"),
  ];
}

function percent(share: number | undefined): string {
  return cell(share === undefined ? undefined : { value: share }, "share");
}

function tradeOffTable(tradeOffs: readonly TradeOff[]): string {
  if (tradeOffs.length === 0) return "";
  const lines = tradeOffs.map(({ threshold, answerable, right, unanswerable }) => [
    `sure from ${(threshold * 100).toFixed(0)} %`,
    percent(answerable),
    percent(right),
    percent(unanswerable),
  ]);
  return `\n${table([["", "of answerable", "of these right", "of unanswerable"], ...lines])}\n`;
}

function dialogueTable(figures: readonly DialogueFigure[]): string {
  if (figures.length === 0) return "";
  const lines = figures.map(({ label, turns, together, alone }) => [
    label,
    String(turns),
    cell({ value: together }, "share"),
    cell({ value: alone }, "share"),
  ]);
  return `\n${table([["dialogues", "turns", "in conversation", "asked alone"], ...lines])}\n`;
}

/** The figures of one set as text. */
export function report(evaluation: Evaluation): string {
  const { name, counts, columns, reliability, tradeOffs, pairAccuracy } = evaluation;
  const { answerable, lowOverlap, unanswerable, smallTalk } = counts;
  const low = lowOverlap > 0 ? ` (${lowOverlap} of low overlap)` : "";
  const groups = [ranking, deciding, calibration, conduct, timing];
  const figures = table([
    ["", ...columns.map((column) => column.name)],
    ...groups.flatMap((group) => rows(evaluation, group).concat([[""]])),
  ]);
  const bins = table([
    ["", "questions", "claimed", "first hits"],
    ...reliability.map((bin) => reliabilityRow(bin)),
  ]);
  const heading = `${name}: ${answerable} answerable${low}, ${unanswerable} unanswerable, ${smallTalk} small talk`;
  const pairs = pairAccuracy ? `${table([["pair accuracy", cell(pairAccuracy, "share")]])}\n\n` : "";
  return `${heading}\n\n${pairs}${figures.trimEnd()}\n\n${bins}\n${tradeOffTable(tradeOffs)}${dialogueTable(evaluation.dialogueFigures)}`;
}
