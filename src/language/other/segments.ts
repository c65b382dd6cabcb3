/** How much is segmented at once, in UTF-16 units: each segment keeps a copy of all that it was cut from. */
const atOnce = 4096;

/** The segments of a text of any length, in order, with their offsets in it. */
export function* segmentsIn(text: string, segmenter: Intl.Segmenter): Generator<Intl.SegmentData> {
  let from = 0;
  let length = atOnce;
  while (from < text.length) {
    const segments = [...segmenter.segment(text.slice(from, from + length))];
    const last = segments.at(-1);
    if (!last || from + length >= text.length) {
      yield* segments.map((segment) => ({ ...segment, index: from + segment.index }));
      return;
    }
    // The last one may go on behind the cut; when it is the only one, it takes more.
    yield* segments.slice(0, -1).map((segment) => ({ ...segment, index: from + segment.index }));
    from += last.index;
    length = segments.length > 1 ? atOnce : length * 2;
  }
}
