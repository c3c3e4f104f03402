/**
 * The message of the error that a promise ends with, or "done". Not expect().rejects: it
 * holds the event loop that the embedded database runs on, a second for each query.
 */
export const refusalOf = (work: PromiseLike<unknown>): Promise<string> =>
  Promise.resolve(work).then(
    () => "done",
    (error: Error) => error.message,
  );
