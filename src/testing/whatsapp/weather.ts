/** How often, from 0 to 1, what goes wrong does so. */
export interface Weather {
  duplicate: number;
  reorder: number;
  refuse: number;
  /** sent, but the answer is lost, broken or an error */
  lose: number;
  delayMs: number;
}

export const fair: Weather = {
  duplicate: 0,
  reorder: 0,
  refuse: 0,
  lose: 0,
  delayMs: 0,
};
