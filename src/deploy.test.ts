import { expect, test } from "bun:test";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { freshFolder, run } from "./testing/process.ts";

const project = join(import.meta.dir, "..");
const read = (name: string) => readFileSync(join(project, name), "utf8");

// The parts of the Compose specification that we use, strictly: a misspelt key fails.
const environment = z.record(z.string().regex(/^[A-Z0-9_]+$/), z.string());
const duration = z.string().regex(/^(\d+(us|ms|s|m|h))+$/);
const healthcheck = z.strictObject({
  test: z.tuple([z.literal("CMD")], z.string()),
  interval: duration.optional(),
  timeout: duration.optional(),
  start_period: duration.optional(),
  retries: z.int().optional(),
});
const compose = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.record(
    z.string(),
    z
      .strictObject({
        image: z.string().optional(),
        build: z.string().optional(),
        restart: z.enum(["no", "always", "on-failure", "unless-stopped"]),
        mem_limit: z
          .string()
          .regex(/^\d+[bkmg]$/)
          .optional(),
        depends_on: z
          .record(
            z.string(),
            z.strictObject({
              condition: z.enum(["service_started", "service_healthy"]),
            }),
          )
          .optional(),
        ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
        environment,
        volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)),
        healthcheck: healthcheck.optional(),
      })
      .refine((service) => !service.image !== !service.build),
  ),
  volumes: z.record(z.string(), z.null()),
});

const parsed = compose.parse(Bun.YAML.parse(read("docker-compose.yml")));
const { postgres, waha, service } = parsed.services;

test("docker-compose.yml has the shape of the Compose specification, and what it names exists", () => {
  for (const one of Object.values(parsed.services)) {
    for (const name of Object.keys(one.depends_on ?? {}))
      expect(Object.keys(parsed.services)).toContain(name);
    for (const volume of one.volumes) {
      const [source] = volume.split(":");
      if (!source!.startsWith("."))
        expect(Object.keys(parsed.volumes)).toContain(source!);
    }
  }
});

test("hazard 25: the gateway is reached on loopback, asks for its passwords, and keeps events and files long enough", () => {
  expect(postgres!.image).toBe("postgres:18");
  expect(waha!.image).toBe("${WAHA_IMAGE:-devlikeapro/waha:gows-2026.8.2}");
  expect(waha!.ports).toEqual(["127.0.0.1:3000:3000"]);
  const env = waha!.environment;
  for (const key of [
    "WAHA_API_KEY",
    "WAHA_DASHBOARD_USERNAME",
    "WAHA_DASHBOARD_PASSWORD",
  ])
    expect(env[key]).toMatch(/^\$\{[A-Z_]+:\?/);
  expect(env.WHATSAPP_FILES_LIFETIME).toBe("86400");
  // Hazards 4 and 25: one hook, and one number whose memory is bounded.
  expect(Object.keys(env).filter((key) => key.includes("_HOOK_"))).toEqual([]);
  expect(service!.environment.WEBHOOK_URL).toBe("http://service:8000/webhook");
  expect(waha!.mem_limit).toBe("2g");
  expect(waha!.restart).toBe("unless-stopped");
  expect(waha!.healthcheck!.test).toEqual([
    "CMD",
    "curl",
    "-fsS",
    "http://127.0.0.1:3000/ping",
  ]);
  expect(service!.volumes).toContain("./data/lender:/lender:ro");
  expect(service!.environment.LOAD_DIR).toBe("/lender");
});

test("every variable of docker-compose.yml stands in .env.example", () => {
  const names = [...read("docker-compose.yml").matchAll(/\$\{([A-Z_]+)/g)].map(
    ([, name]) => name!,
  );
  for (const name of new Set(names))
    expect(read(".env.example")).toContain(`${name}=`);
});

test("docker compose itself accepts the file, where it is installed", async () => {
  const { exitCode } = await run(["docker", "compose", "version"], {}).catch(
    () => ({ exitCode: 1 }),
  );
  if (exitCode !== 0)
    return console.warn("skipped: docker compose is not installed");
  const names = [
    ...read("docker-compose.yml").matchAll(/\$\{([A-Z_]+):\?/g),
  ].map(([, name]) => name!);
  const values = Object.fromEntries(names.map((name) => [name, "x"]));
  const config = await run(
    ["docker", "compose", "config", "--quiet"],
    values,
    project,
  );
  expect(config).toMatchObject({ exitCode: 0, error: "" });
});

test("each command of the Dockerfile runs, and the final stage finds what it copies", async () => {
  const root = freshFolder();
  let folder = join(root, "app");
  mkdirSync(folder);
  let isBuild = false;
  const stage: string[] = [];
  for (const line of read("Dockerfile")
    .split("\n")
    .filter((text) => /^[A-Z]/.test(text))) {
    const [word, ...words] = line.split(/\s+/);
    if (word === "FROM") isBuild = words.includes("build");
    else if (!isBuild) stage.push(line);
    else if (word === "COPY") {
      const target = join(folder, words.at(-1)!);
      for (const source of words.slice(0, -1)) {
        const isFolder = statSync(join(project, source)).isDirectory();
        cpSync(
          join(project, source),
          isFolder ? target : join(target, source),
          { recursive: true },
        );
      }
    } else if (word === "RUN") {
      const ran = await run(["sh", "-c", words.join(" ")], {}, folder);
      expect([line, ran.exitCode, ran.exitCode ? ran.error : ""]).toEqual([
        line,
        0,
        "",
      ]);
    }
  }
  const copied = stage.filter((line) => line.startsWith("COPY --from=build"));
  expect(copied).toHaveLength(2);
  for (const line of copied) {
    const source = line.split(/\s+/).at(-2)!;
    expect(existsSync(join(root, source))).toBe(true);
  }
  expect(stage).toContain("USER 10001:10001");
  expect(stage.some((line) => line.startsWith("HEALTHCHECK"))).toBe(true);
  const help = await run([join(folder, "dist/arthiusaha"), "--help"], {});
  expect(help.out).toContain("serve");
}, 180_000);

test("no address stands in the code but loopback and what a person may open", () => {
  // The last is SVG's name, which nobody opens.
  const allowed =
    /^https?:\/\/(127\.0\.0\.1|localhost|waha|generativelanguage\.googleapis\.com|\$|www\.w3\.org\/2000\/svg$)/;
  const files = new Bun.Glob("**/*.ts").scanSync({ cwd: import.meta.dir });
  const found: string[] = [];
  for (const path of files) {
    if (/\.test\.ts$|^testing\//.test(path)) continue;
    const text = readFileSync(join(import.meta.dir, path), "utf8");
    for (const [url] of text.matchAll(/https?:\/\/[^\s"'`)]+/g))
      if (!allowed.test(url)) found.push(`${path}: ${url}`);
  }
  expect(found).toEqual([]);
});
