import { existsSync, statSync } from "node:fs";
import { z } from "zod";
import { ServiceError } from "./errors.ts";

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);

// Compose hands an unset variable on as an empty one.
const optional = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

const url = (schemes: string[], example: string) =>
  optional
    .refine(
      (value) =>
        value === undefined ||
        (URL.canParse(value) && schemes.includes(new URL(value).protocol)),
      `expected a URL like ${example}`,
    )
    .refine(
      (value) => value === undefined || isDecodable(value),
      "expected % in the user or password written as %25",
    );

/** The database's client decodes what stands before the path, and throws where it can't. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("://")[1]?.split(/[?/]/)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

const zones: Record<string, string> = {
  WIB: "Asia/Jakarta",
  WITA: "Asia/Makassar",
  WIT: "Asia/Jayapura",
};

const environment = z
  .object({
    PORT: optional
      .refine(
        (port = "8000") => /^\d{1,5}$/.test(port) && Number(port) <= 65535,
        "expected a port from 0 to 65535",
      )
      .transform((port = "8000") => Number(port)),
    HOST: optional,
    DATABASE_URL: url(
      ["postgres:", "postgresql:"],
      "postgres://user:password@host:5432/name",
    ),
    DATA_DIR: optional.transform((value) => value ?? "./.arthiusaha"),
    LOAD_DIR: optional.refine(
      (folder) => folder === undefined || isFolder(folder),
      "expected a folder that is there, with the lender's CSV files",
    ),
    WAHA_URL: url(["http:", "https:"], "http://waha:3000"),
    WAHA_API_KEY: optional,
    WAHA_SESSION: optional
      .transform((value) => value ?? "default")
      .refine(
        (name) => /^[A-Za-z0-9_-]+$/.test(name),
        "expected letters, digits, _ and -",
      ),
    WAHA_HMAC_KEY: optional,
    WEBHOOK_URL: url(["http:", "https:"], "http://localhost:8000/webhook"),
    GEMINI_API_KEY: optional,
    GEMINI_MODEL: optional.transform((value) => value ?? "gemini-flash-latest"),
    READER: optional.refine(
      (reader) => reader === undefined || ["gemini", "ocr"].includes(reader),
      "expected gemini or ocr",
    ),
    GEMINI_BASE_URL: url(
      ["http:", "https:"],
      "https://generativelanguage.googleapis.com",
    ),
    TZ_DEFAULT: optional
      .transform((value) => zones[value ?? "WIB"] ?? value!)
      .refine(isZone, "expected WIB, WITA, WIT or a zone like Asia/Jakarta"),
    ADMIN_PASSWORD: optional,
    LOG_LEVEL: optional.refine(
      (level) =>
        level === undefined ||
        ["trace", "debug", "info", "warn", "error", "silent"].includes(level),
      "expected trace, debug, info, warn, error or silent",
    ),
  })
  .check((context) => {
    const env = context.value;
    const problem = (key: string, message: string) =>
      context.issues.push({
        code: "custom",
        path: [key],
        message,
        input: undefined,
      });
    if (env.READER === "gemini" && !env.GEMINI_API_KEY)
      problem("GEMINI_API_KEY", "expected a value, as READER is gemini");
    const isLocal = loopback.has(env.HOST ?? "127.0.0.1");
    if (env.WAHA_URL) {
      const why = "expected a value, as WAHA_URL is set";
      if (!env.WAHA_HMAC_KEY) problem("WAHA_HMAC_KEY", why);
      if (!env.WAHA_API_KEY) problem("WAHA_API_KEY", why);
      if (env.HOST !== undefined && isLocal) return;
      if (!env.ADMIN_PASSWORD)
        problem(
          "ADMIN_PASSWORD",
          "expected a value, as WAHA_URL is set and HOST is not loopback",
        );
    } else if (!isLocal)
      problem(
        "HOST",
        "expected 127.0.0.1, localhost or ::1, as without WAHA_URL the try-it page shows sample mitra to anyone who reaches it",
      );
  });

const shortestKey = 16;

/** The keys between us and the gateway that a stranger might guess, and forge her notes with. */
export function weakKeys({ waha }: Pick<Config, "waha">): string[] {
  const isWeak = (key: string) =>
    key.length < shortestKey || new Set(key).size < 6;
  return [
    ...(waha && isWeak(waha.hmacKey) ? ["WAHA_HMAC_KEY"] : []),
    ...(waha && isWeak(waha.apiKey) ? ["WAHA_API_KEY"] : []),
  ];
}

/** What the service is told from outside; read once, passed in. */
export interface Config {
  port: number;
  host: string;
  isLoopback: boolean;
  databaseUrl: string | undefined;
  dataDir: string;
  loadDir: string | undefined;
  waha:
    | {
        url: string;
        apiKey: string;
        session: string;
        hmacKey: string;
        /** where the gateway reaches us */
        webhookUrl: string;
      }
    | undefined;
  /** undefined: photos are read by OCR in this process, and nothing leaves it */
  gemini:
    { apiKey: string; model: string; baseUrl: string | undefined } | undefined;
  /** IANA name */
  zone: string;
  adminPassword: string | undefined;
  logLevel: string;
}

/**
 * Reads the environment. All that is wrong is listed at once, each with the key's
 * name and what was expected; values are never shown, as they may be secrets.
 */
export function readConfig(
  env: Record<string, string | undefined> = process.env,
): Config {
  const read = environment.safeParse(env);
  if (!read.success)
    throw new ServiceError(
      "bad_environment",
      [
        "The environment is not right:",
        ...read.error.issues.map(
          (issue) => `  ${issue.path.join(".")}: ${issue.message}`,
        ),
        "Set these (see .env.example) and start again.",
      ].join("\n"),
    );
  const value = read.data;
  const host = value.HOST ?? (value.WAHA_URL ? "0.0.0.0" : "127.0.0.1");
  return {
    port: value.PORT,
    host,
    isLoopback: loopback.has(host),
    databaseUrl: value.DATABASE_URL,
    dataDir: value.DATA_DIR,
    loadDir: value.LOAD_DIR,
    waha: value.WAHA_URL
      ? {
          url: value.WAHA_URL.replace(/\/+$/, ""),
          apiKey: value.WAHA_API_KEY!,
          session: value.WAHA_SESSION,
          hmacKey: value.WAHA_HMAC_KEY!,
          webhookUrl:
            value.WEBHOOK_URL ?? `http://127.0.0.1:${value.PORT}/webhook`,
        }
      : undefined,
    gemini:
      value.GEMINI_API_KEY && value.READER !== "ocr"
        ? {
            apiKey: value.GEMINI_API_KEY,
            model: value.GEMINI_MODEL,
            baseUrl: value.GEMINI_BASE_URL?.replace(/\/+$/, ""),
          }
        : undefined,
    zone: value.TZ_DEFAULT,
    adminPassword: value.ADMIN_PASSWORD,
    // At a terminal with the try-it page a line for each request is noise.
    logLevel: value.LOG_LEVEL ?? (value.WAHA_URL ? "info" : "warn"),
  };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isZone(name: string): boolean {
  // Postgres reads the sign of an offset the other way round.
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false; // the platform's own way to say that it knows no such zone
  }
}
