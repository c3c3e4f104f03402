import { defineConfig } from "drizzle-kit";

// drizzle-kit only numbers our hand-written files and checks its journal; the
// engine is migrate.ts. It asks for a schema file, and ours is deliberately empty.
export default defineConfig({
  dialect: "postgresql",
  schema: "./src/db/no-schema.ts",
  out: "./sql/migrations",
});
