import { afterAll, beforeEach, describe, expect, test } from "bun:test";
import { SchemaType } from "@google/generative-ai";
import { broken, startBreaking, startModel, whole } from "../testing/model.ts";
import { createGeminiClient } from "./client.ts";

const model = startModel("{}");
afterAll(() => model.stop());
beforeEach(() => void (model.requests.length = 0));

const ask = (baseUrl = model.baseUrl, timeoutMs = 5_000) =>
  createGeminiClient({
    apiKey: "key",
    model: "gemini-test",
    baseUrl,
    timeoutMs,
  }).ask({
    instruction: "copy",
    schema: { type: SchemaType.OBJECT, properties: {} },
    file: Buffer.from("a file"),
    mimetype: "audio/ogg",
  });

describe("the model is asked", () => {
  test("with the file, the form and no setting of its own temperature", async () => {
    model.answer = '{"a":1}';
    expect(await ask()).toMatchObject({ is: "answer", text: '{"a":1}' });
    const { path, key, body } = model.requests[0]!;
    expect(path).toEndWith("/models/gemini-test:generateContent");
    expect(key).toBe("key");
    expect(body.generationConfig).toEqual({
      responseMimeType: "application/json",
      responseSchema: { type: "object", properties: {} },
    });
    expect(body.contents[0].parts).toEqual([
      {
        inlineData: {
          mimeType: "audio/ogg",
          data: Buffer.from("a file").toString("base64"),
        },
      },
    ]);
  });

  test("and tells which version answered, and what it used", async () => {
    model.answer = whole("{}", {
      modelVersion: "models/gemini-3.8-flash",
      usageMetadata: {
        promptTokenCount: 1_300,
        promptTokensDetails: [
          { modality: "TEXT", tokenCount: 300 },
          { modality: "AUDIO", tokenCount: 1_000 },
        ],
        candidatesTokenCount: 200,
        thoughtsTokenCount: 900,
        totalTokenCount: 2_400,
      },
    });
    expect(await ask()).toEqual({
      is: "answer",
      text: "{}",
      model: "gemini-3.8-flash",
      usage: {
        promptTokens: 1_300,
        audioTokens: 1_000,
        outputTokens: 200,
        thinkingTokens: 900,
      },
    });
  });

  test("and one that tells nothing of it is taken by the name it was asked by", async () => {
    model.answer = "{}";
    expect(await ask()).toMatchObject({
      model: "gemini-test",
      usage: undefined,
    });
  });
});

describe("each way to fail has its own outcome:", () => {
  test.each([
    ["no answer in time", broken.hang, "timeout"],
    ["garbage", broken.garbage, "server_error"],
    ["a server that is overloaded", broken.overloaded, "server_error"],
    ["a quota", () => broken.limited("17s"), "rate_limited"],
    ["a blocked file", broken.blockedFile, "blocked"],
    ["an unsafe answer", broken.blockedAnswer, "blocked"],
    [
      "an answer it may not give",
      () => broken.blockedAnswer("PROHIBITED_CONTENT"),
      "blocked",
    ],
    ["an answer cut at its limit", broken.cut, "truncated"],
    ["an answer without words", () => whole(" "), "empty"],
    ["no candidate", broken.silent, "empty"],
    ["a key that is none", broken.wrongKey, "wrong_key"],
    ["a key that may not", broken.forbidden, "wrong_key"],
    ["a model that is gone", broken.retired, "retired_model"],
    ["a file that it can't open", broken.badFile, "bad_file"],
    ["a place it does not serve", broken.badRequest, "bad_request"],
  ])("%s", async (_, answer, outcome) => {
    model.answer = answer;
    expect((await ask(undefined, 300)).is).toBe(outcome as never);
  });

  test("nobody there", async () => {
    const gone = startModel("{}");
    gone.stop();
    expect((await ask(gone.baseUrl)).is).toBe("unreachable");
  });

  test("a connection that breaks off", async () => {
    const breaking = startBreaking();
    expect((await ask(breaking.baseUrl)).is).toBe("unreachable");
    breaking.stop();
  });

  test("a slow answer is an answer while the time is not over", async () => {
    model.answer = () => Bun.sleep(150).then(() => "{}");
    expect((await ask()).is).toBe("answer");
  });

  test("a retired model says what to set", async () => {
    model.answer = broken.retired;
    expect(await ask()).toMatchObject({
      problem: "model gemini-test is not offered, set GEMINI_MODEL",
    });
  });

  test.each([
    ["17s", 17],
    ["45.837906927s", 46],
    ["90000s", 3_600],
    ["soon", undefined],
  ])("a quota's own pause of %s is %p seconds", async (delay, seconds) => {
    model.answer = () => broken.limited(delay);
    expect(await ask()).toMatchObject({
      is: "rate_limited",
      retryAfterSeconds: seconds,
    });
  });
});
