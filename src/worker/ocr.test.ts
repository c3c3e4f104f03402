import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import type { Database } from "../db/database.ts";
import { startModel, type Model } from "../testing/model.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import {
  addMitra,
  startService,
  type TestOptions,
  type TestService,
} from "../testing/service.ts";

const drawn = join(import.meta.dir, "../testing/pictures/drawn");

describe.each(engines)("a photo read in the process on %s", (engine) => {
  let database: Database;
  let model: Model;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel({ kind: "other", rows: [], total: null, unsure: [] });
  });
  afterAll(async () => {
    model.stop();
    await database.close();
  });

  async function on(
    options: TestOptions,
    run: (service: TestService) => Promise<void>,
  ) {
    const service = startService(database, options);
    try {
      await run(service);
    } finally {
      await service.stop();
    }
  }
  /** What she is answered to a page; the rest of the second one comes out. */
  async function showPage(service: TestService, chat: string, page = "02") {
    const bytes = await Bun.file(join(drawn, `page_${page}.jpg`)).bytes();
    service.far.answers.set("/api/files/", () => new Response(bytes));
    return await service.show(chat);
  }
  const noteOf = async (customer: string) =>
    (
      await database.sql`
      select reader, model, prompt_version, raw_answer::jsonb ->> 'kind' as kind,
          (select count(*)::int from core.entries where note_id = notes.note_id) as entries
      from chat.notes as notes where customer_number = ${customer}`
    ).map((row) => ({ ...row }));
  const readHere = {
    reader: "ocr",
    model: "PP-OCRv4",
    prompt_version: "ocr-4",
    kind: "cash_book",
  };

  test("without a model is booked on her SETUJU, which asks for nothing to leave", async () => {
    const customer = `O${++people}`;
    const chat = await addMitra(database, {
      customer,
      phone: `62812000099${people}`,
    });
    await on({}, async (service) => {
      const [question] = await showPage(service, chat);
      expect(question).toContain("tidak dikirim ke pihak lain");
      expect(question).not.toContain("luar negeri");
      const [reply] = await service.say(chat, "SETUJU");
      expect(reply).toContain("✅ Tercatat: masuk Rp");
      const [note] = await noteOf(customer);
      expect(note).toMatchObject(readHere);
      expect(note!.entries).toBeGreaterThan(1);
      const [consent] = await database.sql`
        select text_version from chat.consents as consents
        inner join chat.contacts using (contact_id) where customer_number = ${customer}`;
      expect(consent!.text_version).toEndWith("-here");
    });
    // A model that comes later gets nothing of hers: she did not agree to that.
    await on({ gemini: model }, async (later) => {
      await showPage(later, chat, "03");
      expect(model.requests).toEqual([]);
      expect(await noteOf(customer)).toHaveLength(2);
    });
  }, 60_000);
});
