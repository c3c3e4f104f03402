import { connect } from "../../db/database.ts";
import { load } from "../../loading/load.ts";
import { seconds } from "./clocks.ts";
import { clock } from "./lender.ts";
import { inSeconds } from "./table.ts";

export interface Loaded {
  seconds: number;
  inserted: number;
  /** of this process, every 100 ms of the load */
  rss: number[];
}

/** bun load-bills.ts FOLDER: the load's bills alone, for load.bench.ts. */
if (import.meta.main) {
  const folder = process.argv[2]!;
  const database = await connect(process.env.DATABASE_URL!);
  const rss = [process.memoryUsage.rss()];
  const sampling = setInterval(() => rss.push(process.memoryUsage.rss()), 100);
  let inserted = 0;
  const took = await seconds(async () => {
    const only = ["bills.csv"];
    const options = { folder, snapshotDate: clock, today: clock, only };
    const start = performance.now();
    const [report] = await load(database, options, (line) =>
      console.error(
        `         after ${inSeconds((performance.now() - start) / 1000)}  ${line}`,
      ),
    );
    inserted = report!.inserted;
  });
  clearInterval(sampling);
  await database.close();
  const loaded: Loaded = { seconds: took, inserted, rss };
  console.log(JSON.stringify(loaded));
}
