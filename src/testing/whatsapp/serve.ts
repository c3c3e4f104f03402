/** Our service as `serve` starts it, but typing as fast as a storm of messages needs. */
import { readConfig } from "../../config.ts";
import { serve } from "../../commands/serve.ts";

const { url } = await serve(readConfig(), console.log, {
  chatMs: 50,
  overallMs: 5,
  unaskedMs: 50,
  typingMs: () => 10,
});
console.log(`ArthiUsaha is ready: open ${url}`);
