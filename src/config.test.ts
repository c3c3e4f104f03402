import { describe, expect, test } from "bun:test";
import { readConfig, weakKeys } from "./config.ts";
import type { ServiceError } from "./errors.ts";

const gateway = {
  WAHA_URL: "http://waha:3000/",
  WAHA_API_KEY: "waha-key",
  WAHA_HMAC_KEY: "hmac-key",
  WEBHOOK_URL: "http://service:8000/webhook",
  ADMIN_PASSWORD: "admin-password",
};

/** The lines between the first and the last of what is told. */
function problems(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect((error as ServiceError).code).toBe("bad_environment");
    const lines = (error as Error).message.split("\n");
    expect(lines[0]).toBe("The environment is not right:");
    expect(lines.at(-1)).toContain("start again");
    return lines.slice(1, -1).map((line) => line.trim());
  }
}
const keys = (env: Record<string, string>) =>
  problems(env).map((line) => line.split(":")[0]!);

describe("an environment", () => {
  test("that is empty is the try-it chat on this machine alone", () => {
    expect(readConfig({})).toEqual({
      port: 8000,
      host: "127.0.0.1",
      isLoopback: true,
      databaseUrl: undefined,
      dataDir: "./.arthiusaha",
      loadDir: undefined,
      waha: undefined,
      gemini: undefined,
      zone: "Asia/Jakarta",
      adminPassword: undefined,
      logLevel: "warn",
    });
  });

  test("of empty values, as compose hands unset ones on, is the same", () => {
    const empty = Object.fromEntries(
      "PORT HOST DATABASE_URL DATA_DIR LOAD_DIR WAHA_URL WAHA_API_KEY WAHA_SESSION WAHA_HMAC_KEY READER GEMINI_API_KEY GEMINI_MODEL GEMINI_BASE_URL TZ_DEFAULT ADMIN_PASSWORD LOG_LEVEL"
        .split(" ")
        .map((key, index) => [key, " ".repeat(index % 2)]),
    );
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  test("with everything set is taken as it is", () => {
    const config = readConfig({
      ...gateway,
      PORT: "0",
      HOST: "10.0.0.5",
      DATABASE_URL: "postgres://u:p@db:5432/arthi",
      DATA_DIR: "/data",
      LOAD_DIR: import.meta.dir,
      WAHA_SESSION: "arthi_1",
      GEMINI_API_KEY: "g",
      GEMINI_MODEL: "gemini-x",
      GEMINI_BASE_URL: "https://proxy.example/gemini/",
      TZ_DEFAULT: "Asia/Pontianak",
      LOG_LEVEL: "debug",
    });
    expect(config).toEqual({
      port: 0,
      host: "10.0.0.5",
      isLoopback: false,
      databaseUrl: "postgres://u:p@db:5432/arthi",
      dataDir: "/data",
      loadDir: import.meta.dir,
      waha: {
        url: "http://waha:3000",
        apiKey: "waha-key",
        session: "arthi_1",
        hmacKey: "hmac-key",
        webhookUrl: "http://service:8000/webhook",
      },
      gemini: {
        apiKey: "g",
        model: "gemini-x",
        baseUrl: "https://proxy.example/gemini",
      },
      zone: "Asia/Pontianak",
      adminPassword: "admin-password",
      logLevel: "debug",
    });
  });

  test("with all wrong tells all at once, each with its key and what was expected, and no value", () => {
    const wrong = {
      PORT: "eighty-secret",
      HOST: "0.0.0.0",
      DATABASE_URL: "mysql://user:secret@host/db",
      LOAD_DIR: "/no/secret",
      WAHA_SESSION: "a secret/session",
      GEMINI_BASE_URL: "secret",
      TZ_DEFAULT: "Mars/Secret",
      READER: "secret",
      LOG_LEVEL: "secret",
    };
    expect(problems(wrong)).toEqual([
      "PORT: expected a port from 0 to 65535",
      "DATABASE_URL: expected a URL like postgres://user:password@host:5432/name",
      "LOAD_DIR: expected a folder that is there, with the lender's CSV files",
      "WAHA_SESSION: expected letters, digits, _ and -",
      "READER: expected gemini or ocr",
      "GEMINI_BASE_URL: expected a URL like https://generativelanguage.googleapis.com",
      "TZ_DEFAULT: expected WIB, WITA, WIT or a zone like Asia/Jakarta",
      "LOG_LEVEL: expected trace, debug, info, warn, error or silent",
      expect.stringMatching(/^HOST: expected 127\.0\.0\.1/),
    ]);
    expect(problems(wrong).join()).not.toMatch(/secret/i);
    const half = { PORT: "-1", WAHA_URL: "http://waha:3000" };
    expect(keys(half)).toEqual([
      "PORT",
      "WAHA_HMAC_KEY",
      "WAHA_API_KEY",
      "ADMIN_PASSWORD",
    ]);
  });

  test("with READER=ocr nothing goes to the model, key or not", () => {
    expect(readConfig({ GEMINI_API_KEY: "g", READER: "ocr" }).gemini).toBe(
      undefined,
    );
    expect(
      readConfig({ GEMINI_API_KEY: "g", READER: "gemini" }).gemini,
    ).toBeDefined();
    expect(keys({ READER: "gemini" })).toEqual(["GEMINI_API_KEY"]);
  });

  test.each(["65536", "1.5", "-1", "0x10", "1e3"])(
    "PORT=%s is refused",
    (port) => {
      expect(keys({ PORT: port })).toEqual(["PORT"]);
    },
  );
});

test("a % that stands for itself in DATABASE_URL's user or password is named, without either", () => {
  for (const DATABASE_URL of [
    "postgres://u:50%secret@host/db",
    "postgres://secret%:p@host/db",
    "postgresql://u:%ff@host/db",
  ])
    expect(problems({ DATABASE_URL })).toEqual([
      "DATABASE_URL: expected % in the user or password written as %25",
    ]);
  const DATABASE_URL = "postgres://u:50%25@host/db?application_name=100%";
  expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
});

describe("with a gateway", () => {
  test("its key and the HMAC key must be there", () => {
    const { WAHA_HMAC_KEY: _, ...noHmac } = gateway;
    const { WAHA_API_KEY: __, ...noKey } = gateway;
    expect(problems(noHmac)).toEqual([
      "WAHA_HMAC_KEY: expected a value, as WAHA_URL is set",
    ]);
    expect(keys(noKey)).toEqual(["WAHA_API_KEY"]);
    expect(keys({ ...gateway, WAHA_URL: "waha:3000" })).toEqual(["WAHA_URL"]);
  });

  test("it serves the network, and then the admin password must be there", () => {
    const { ADMIN_PASSWORD: _, ...open } = gateway;
    expect(readConfig(gateway)).toMatchObject({
      host: "0.0.0.0",
      isLoopback: false,
      logLevel: "info",
    });
    expect(keys(open)).toEqual(["ADMIN_PASSWORD"]);
    for (const HOST of ["127.0.0.1", "localhost", "::1"])
      expect(readConfig({ ...open, HOST })).toMatchObject({ isLoopback: true });
  });
});

test("without a gateway no host but loopback is served", () => {
  for (const HOST of ["0.0.0.0", "::", "192.168.1.5"])
    expect(keys({ HOST })).toEqual(["HOST"]);
});

test.each([
  ["WIB", "Asia/Jakarta"],
  ["WITA", "Asia/Makassar"],
  ["WIT", "Asia/Jayapura"],
  ["UTC", "UTC"],
])("TZ_DEFAULT=%s is %s", (value, zone) => {
  expect(readConfig({ TZ_DEFAULT: value }).zone).toBe(zone);
});

test.each(["GMT+25", "+07:00", "-07:00", "constructor", "Jakarta"])(
  "TZ_DEFAULT=%s is refused",
  (value) => {
    expect(keys({ TZ_DEFAULT: value })).toEqual(["TZ_DEFAULT"]);
  },
);

test("keys that are short or of few letters are told, by name alone", () => {
  const random = "5f0c9a7e1b2d4c6f8a9b";
  const keys = (api: string, hmac: string) =>
    weakKeys(
      readConfig({ ...gateway, WAHA_API_KEY: api, WAHA_HMAC_KEY: hmac }),
    );
  expect(keys("admin", "0".repeat(32))).toEqual([
    "WAHA_HMAC_KEY",
    "WAHA_API_KEY",
  ]);
  expect(keys(random, random)).toEqual([]);
  expect(weakKeys(readConfig({}))).toEqual([]);
});
