/** What a run found, in a sentence, and whether every promise held. */
export function verdict({ kills, acknowledged, lost, doubled, altered, unasked, untraced, median }) {
  const held = acknowledged > 0 && lost + doubled + altered + unasked + untraced === 0;
  const text = [
    `${held ? "✓" : "✗"} ${kills} kills: ${acknowledged} entries acknowledged, ${lost} lost, ${doubled} doubled, ${altered} altered,`,
    `${unasked} that nobody sent, ${untraced} without their audit event; first answer after a kill: ${(median / 1000).toFixed(1)} s (median).`,
  ].join(" ");
  return { text, held };
}
