import { join } from "node:path";
import { readFileSync } from "node:fs";
import Ajv, { type ValidateFunction } from "ajv";
import { shared } from "../payloads.ts";

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
}
interface Api {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: object }> };
}

/** What is wrong with a request by WAHA's own description; nothing wrong: nothing. */
export type Check = (method: string, url: URL, body: unknown) => string[];

/**
 * Judges requests by waha/openapi.json, which is not ours to pass on; undefined, with a line
 * that says so, where this checkout has none.
 */
export function requestCheck(): Check | undefined {
  if (!shared) {
    console.warn(
      "skipped: requests are not held against waha/openapi.json, which is not here",
    );
    return undefined;
  }
  const file = readFileSync(join(shared, "openapi.json"), "utf8");
  const api = JSON.parse(file) as Api;
  // Its schemas are of OpenAPI 3.0 and not all valid themselves.
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    validateFormats: false,
    allErrors: true,
  });
  ajv.addSchema(api, "api");
  const compiled = new Map<string, ValidateFunction>();

  return (method, url, body) => {
    const where = `${method} ${url.pathname}`;
    // Files are served beside what is described.
    if (url.pathname.startsWith("/api/files/")) return [];
    const operation = operationOf(
      api,
      method,
      decodeURIComponent(url.pathname),
    );
    if (!operation) return [`${where}: there is no such call`];
    const wrong: string[] = [];
    const inQuery = (operation.parameters ?? []).filter(
      (one) => one.in === "query",
    );
    for (const name of url.searchParams.keys())
      if (!inQuery.some((one) => one.name === name))
        wrong.push(`${where}: unknown parameter ${name}`);
    for (const { name, required } of inQuery)
      if (required && !url.searchParams.has(name))
        wrong.push(`${where}: without ${name}`);
    const ref = operation.requestBody?.content["application/json"]?.schema.$ref;
    if (!ref) return wrong;
    let validate = compiled.get(ref);
    if (!validate) {
      validate = ajv.compile({ $ref: `api${ref}` });
      compiled.set(ref, validate);
    }
    if (!validate(body))
      for (const error of validate.errors ?? [])
        // It calls the names of events objects; WAHA's own examples are texts.
        if (!/webhooks\/\d+\/events\/\d+$/.test(error.instancePath))
          wrong.push(`${where}: ${error.instancePath} ${error.message}`);
    // WAHA drops what it does not know, without a word.
    const known = api.components.schemas[ref.split("/").at(-1)!]?.properties;
    for (const name of Object.keys(body ?? {}))
      if (known && !(name in known))
        wrong.push(`${where}: unknown field ${name}`);
    return wrong;
  };
}

/** The call that a path means: of two that fit, the one with more plain words. */
function operationOf(api: Api, method: string, path: string) {
  const parts = path.split("/");
  const fitting = Object.entries(api.paths).flatMap(([template, methods]) => {
    const names = template.split("/");
    const operation = methods[method.toLowerCase()];
    const fits =
      operation &&
      names.length === parts.length &&
      names.every((name, index) => name[0] === "{" || name === parts[index]);
    const plain = names.filter((name) => name[0] !== "{").length;
    return fits ? [{ operation, plain }] : [];
  });
  return fitting.sort((a, b) => b.plain - a.plain)[0]?.operation;
}
