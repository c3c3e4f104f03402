/** How fast we write: WhatsApp takes a number that writes like a machine for one. */
export interface Pace {
  /** between two messages of one chat */
  chatMs: number;
  /** between any two messages */
  overallMs: number;
  /** between any two that nobody asked for */
  unaskedMs: number;
  /** how long she sees somebody type this; 0: not at all */
  typingMs(text: string): number;
}

/** As a person with quick fingers. */
export const humanPace: Pace = {
  chatMs: 2_000,
  overallMs: 500,
  unaskedMs: 5_000,
  typingMs: (text) =>
    Math.min(Math.max(text.length * 10, 500), 1_500) *
    (0.75 + Math.random() / 2),
};

/** Where no WhatsApp is behind the gateway. */
export const noPace: Pace = {
  chatMs: 0,
  overallMs: 0,
  unaskedMs: 0,
  typingMs: () => 0,
};
