const questionWords =
  /^(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would)\b/i;

/** Whether words that nobody addressed to us are a question all the same: they end or begin like one. */
export function looksLikeQuestion(words: string): boolean {
  const said = words.trim();
  return /\?["”’)\s]*$/.test(said) || questionWords.test(said);
}
