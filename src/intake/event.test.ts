import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { eventOf, eventsIn, ours, shared } from "../testing/payloads.ts";
import { understand } from "./event.ts";

const now = new Date("2026-12-01T00:00:00Z");
const read = (text: string) => understand(JSON.parse(text), now);
const dropped = (reason: string) => ({ is: "dropped", reason });

const phone = "6200000012301@c.us";
const lid = "880000000012301@lid";
const note = "jual gorengan 350rb, beli minyak 38rb";
const nothing = { mediaUrl: null, mediaMimetype: null };
const file = (mimetype: string) => ({
  mediaMimetype: mimetype,
  mediaUrl: expect.stringMatching(
    /^http:\/\/localhost:3000\/api\/files\/default\//,
  ),
});

/** What each of our events is understood as; the same for all engines but where said. */
const expected: Record<string, unknown> = {
  text: { chatId: phone, kind: "text", body: note, ...nothing },
  "text-lid": { chatId: lid, kind: "text", body: note, senderAlt: null },
  "text-lid-with-alt": {
    chatId: lid,
    kind: "text",
    body: note,
    senderAlt: phone,
  },
  "text-lid-with-alt-again": { chatId: lid, body: note, senderAlt: phone },
  "text-lid-without-alt": {
    chatId: "880000000012302@lid",
    kind: "text",
    senderAlt: null,
  },
  "image-caption": {
    chatId: phone,
    kind: "image",
    body: "struk warung",
    ...file("image/jpeg"),
  },
  "document-pdf": { kind: "document", body: null, ...file("application/pdf") },
  voice: { kind: "voice", body: null, ...file("audio/ogg; codecs=opus") },
  location: { kind: "other", body: null, ...nothing },
  sticker: { kind: "other", body: null, ...file("image/webp") },
  group: dropped("not a direct chat"),
  status: dropped("not a direct chat"),
  channel: dropped("not a direct chat"),
  "broadcast-list": dropped("not a direct chat"),
  own: dropped("own message"),
  edited: {
    chatId: phone,
    kind: "edit",
    body: "jual gorengan 360rb",
    targetRawId: "0001ABCDEF0000000001",
    rawId: expect.stringMatching(/^edit:00\d\dABCDEF0000000\d\d\d$/),
    sentAt: expect.any(Date),
    ...nothing,
  },
  deleted: {
    chatId: phone,
    kind: "deletion",
    body: null,
    targetRawId: "0001ABCDEF0000000001",
    rawId: "deletion:0001ABCDEF0000000001",
    sentAt: expect.any(Date),
    ...nothing,
  },
  reaction: dropped("event message.reaction is not used"),
  "ack-read": {
    is: "ack",
    rawId: expect.stringMatching(/^\d{4}ABCDEF\d{10}$/),
    ack: 3,
  },
  session: {
    is: "session",
    session: "default",
    status: expect.stringMatching(/^(WORKING|FAILED|SCAN_QR_CODE)$/),
    at: new Date(1788250000_000),
  },
};

describe("our events", () => {
  test.each(eventsIn(ours))("$name", ({ name, text }) => {
    const [, kind, engine] = name.match(/^(.+)-(webjs|noweb|gows)$/)!;
    const wanted = expected[kind!] as { is?: string };
    expect(wanted, kind).toBeDefined();
    const event = JSON.parse(text);
    const understood = read(text);
    if (wanted.is) return expect(understood).toEqual(wanted as never);
    expect(understood).toMatchObject({
      is: "message",
      message: {
        session: "default",
        rawId: (event.payload.id ?? event.payload.after.id).split("_")[2],
        pushName: "Bu Wati",
        engine: engine!.toUpperCase(),
        sentAt: new Date(
          (event.payload.timestamp ?? event.payload.after.timestamp) * 1000,
        ),
        ...wanted,
      },
    });
  });

  test("the engine that knows both ids of a phone's chat names the lid as the other", () => {
    for (const engine of ["noweb", "gows"])
      expect(read(eventOf(`image-caption-${engine}`))).toMatchObject({
        message: { senderAlt: lid },
      });
  });

  test("every kind is there from every engine that sends it", () => {
    const names = eventsIn(ours).map(({ name }) => name);
    for (const kind of Object.keys(expected).filter(
      (kind) => !/again|channel|list|-alt$|^text-lid$/.test(kind),
    ))
      for (const engine of ["webjs", "noweb", "gows"])
        expect(names).toContain(`${kind}-${engine}`);
  });
});

describe.skipIf(!shared)("the shared samples", () => {
  const wanted: Record<string, unknown> = {
    "01-text-webjs": { kind: "text", chatId: "6281200000011@c.us" },
    "02-text-lid-with-alt-noweb": {
      kind: "text",
      chatId: "101000000000012@lid",
      senderAlt: "6281200000012@c.us",
    },
    "04-text-lid-unresolved-webjs": {
      kind: "text",
      chatId: "101000000000014@lid",
      senderAlt: null,
    },
    "05-image-caption-noweb": {
      kind: "image",
      body: "Foto struk, tolong dicek",
      senderAlt: "101000000000011@lid",
    },
    "07-document-pdf-webjs": { kind: "document", body: null },
    "08-voice-note-gows": { kind: "voice", body: null, engine: "GOWS" },
    "09-location-webjs": { kind: "other", body: null },
    "11-sticker-noweb": { kind: "other", body: null },
    "12-group-message-gows": dropped("not a direct chat"),
    "13-status-broadcast-noweb": dropped("not a direct chat"),
    "15-fromme-echo-phone-noweb": dropped("own message"),
    "17-message-edited-gows": {
      kind: "edit",
      body: "Bisa kirim besok pagi saja?",
      targetRawId: "AC9D31E05B7F42A80903",
    },
    "19-reaction-webjs": dropped("event message.reaction is not used"),
    "20-duplicate-of-02-as-message-any-noweb": {
      kind: "text",
      rawId: "3A1F5D7C90B2E4A60802",
    },
    "22-session-status-scan-qr-noweb": {
      is: "session",
      status: "SCAN_QR_CODE",
    },
    "23-session-status-working-gows": { is: "session", status: "WORKING" },
    "24-session-status-failed-webjs": { is: "session", status: "FAILED" },
  };
  const events = shared ? eventsIn(`${shared}/payloads`) : [];
  test("each is understood as what its name says", () => {
    for (const { name, text } of events) {
      const want = wanted[name] as { is?: string };
      expect(want, name).toBeDefined();
      expect(read(text), name).toMatchObject(
        (want.is ? want : { is: "message", message: want }) as never,
      );
    }
  });
});

describe("odd events", () => {
  const message = (payload: object, more: object = {}) =>
    understand(
      {
        event: "message",
        session: "default",
        payload: { id: `false_${phone}_R`, ...payload },
        ...more,
      },
      now,
    );

  test("a time that can't be is now: seconds taken for milliseconds, the far future, none", () => {
    for (const timestamp of [1788250000_000, 1e300, -1, 0, null, "x", Infinity])
      expect(message({ timestamp })).toMatchObject({
        message: { sentAt: now },
      });
    expect(message({}, { timestamp: 1788250000_000 })).toMatchObject({
      message: { sentAt: new Date(1788250000_000) },
    });
  });

  test("her chat is read from the id, where engines agree, before `from`", () => {
    expect(message({ from: "1234567@c.us" })).toMatchObject({
      message: { chatId: phone },
    });
    expect(message({ id: "RAWONLY", from: phone })).toMatchObject({
      message: { chatId: phone, rawId: "RAWONLY" },
    });
  });

  test("our own number and lid are no mitra", () => {
    for (const me of [{ id: phone }, { id: "x", lid: phone }])
      expect(message({}, { me })).toEqual(dropped("own message") as never);
  });

  test("a caption under a video is kept, media without a file is still a photo", () => {
    expect(
      message({
        body: "jual kue 10rb",
        hasMedia: true,
        media: { mimetype: "video/mp4" },
      }),
    ).toMatchObject({ message: { kind: "other", body: "jual kue 10rb" } });
    expect(
      message({ hasMedia: true, media: null, _data: { type: "image" } }),
    ).toMatchObject({ message: { kind: "image", mediaUrl: null } });
    expect(
      message({ hasMedia: true, media: { error: { code: 403 } } }),
    ).toMatchObject({ message: { kind: "image", mediaUrl: null } });
    expect(
      message({
        hasMedia: true,
        media: { error: { code: 403 } },
        _data: { message: { videoMessage: {} } },
      }),
    ).toMatchObject({ message: { kind: "other" } });
  });

  test("an edit and a deletion name the message by its last part, in whatever form they give it", () => {
    const edit = (payload: object, at = 1788250000_000) =>
      understand(
        {
          event: "message.edited",
          session: "default",
          timestamp: at,
          payload: { id: `false_${phone}_E1`, body: "x", ...payload },
        },
        now,
      );
    for (const id of ["T1", `false_${phone}_T1`])
      expect(edit({ editedMessageId: id })).toMatchObject({
        message: { targetRawId: "T1", rawId: "edit:E1" },
      });
    // Where the edit has the message's own id, each edit is one by its time.
    expect(edit({})).toMatchObject({
      message: { targetRawId: "E1", rawId: "edit:E1@1788250000000" },
    });
    const deletion = (payload: object) =>
      understand(
        { event: "message.revoked", session: "default", payload },
        now,
      );
    const after = { id: `false_${phone}_D1` };
    expect(
      deletion({ after, revokedMessageId: `false_${phone}_T1` }),
    ).toMatchObject({ message: { targetRawId: "T1", rawId: "deletion:T1" } });
    expect(
      deletion({ after, before: { id: `false_${phone}_T1` } }),
    ).toMatchObject({ message: { targetRawId: "T1" } });
    expect(deletion({ after, before: after })).toEqual(
      dropped("message.revoked without the revoked id") as never,
    );
    expect(
      deletion({
        after: { id: `true_${phone}_D1` },
        revokedMessageId: "T1",
      }),
    ).toEqual(dropped("own message") as never);
  });

  test("a body beyond WhatsApp's own limit is cut", () => {
    const understood = message({ body: "a".repeat(70_000) });
    expect(understood.is === "message" && understood.message.body).toHaveLength(
      65_536,
    );
  });

  test("whatever it holds, it never throws", () => {
    const key = fc.constantFrom(
      ..."id timestamp from fromMe body hasMedia media url mimetype location _data type notifyName pushName key remoteJidAlt message Message Info SenderAlt PushName ack status after before editedMessageId revokedMessageId protocolMessageKey protocolMessage me lid engine environment toString".split(
        " ",
      ),
    );
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(
          phone,
          lid,
          `false_${phone}_R`,
          `true_${lid}_R_${lid}`,
          "image/jpeg",
          "\0",
          "\ud800",
          true,
          1788250000,
          1e308,
          -1,
        ),
      ),
      tree: fc.oneof(
        { maxDepth: 4, depthSize: "small" },
        tie("leaf"),
        fc.dictionary(key, tie("tree"), { maxKeys: 12 }),
      ),
    }));
    // Mostly almost a message, so that what follows the id is reached.
    const payload = fc.record(
      {
        id: fc.constantFrom(`false_${phone}_R`, `false_${lid}_R\0`, "RAW"),
        timestamp: tree,
        from: fc.constant(phone),
        body: tree,
        hasMedia: fc.boolean(),
        media: tree,
        location: tree,
        _data: tree,
      },
      { requiredKeys: ["id", "from"] },
    );
    const event = fc.record(
      {
        event: fc.constantFrom(
          "message",
          "message.any",
          "message.edited",
          "message.revoked",
          "message.ack",
          "session.status",
          "x",
        ),
        session: fc.oneof(fc.constant("default"), tree),
        timestamp: tree,
        engine: tree,
        environment: tree,
        me: tree,
        payload: fc.oneof(payload, payload, tree),
      },
      { requiredKeys: ["event", "session", "payload"] },
    );
    let messages = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 5, arbitrary: event }, tree, fc.anything()),
        (anything) => {
          const understood = understand(anything, now);
          if (understood.is !== "message") return;
          messages++;
          const { sentAt, ...texts } = understood.message;
          expect(Number.isFinite(sentAt.getTime())).toBe(true);
          expect(understood.message.chatId).toMatch(/^\d+@(c\.us|lid)$/);
          for (const text of Object.values(texts))
            if (text !== null)
              expect(text.includes("\0") || !text.isWellFormed()).toBe(false);
        },
      ),
      { numRuns: 4_000 },
    );
    expect(messages).toBeGreaterThan(300);
  });
});
