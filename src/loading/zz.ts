import { testDatabase } from "../testing/databases.ts";
import { load } from "./load.ts";
const d = await testDatabase((process.argv[2] ?? "embedded") as any);
let t=performance.now();
const folder=process.argv[3] ?? "data/sample";
for (let i=0;i<2;i++) { await load(d,{folder},(l)=>{const n=performance.now(); console.log((n-t).toFixed(), l); t=n;}); console.log((performance.now()-t).toFixed(),"end"); t=performance.now();}
if(process.argv[4]){ const e=await d.sql.unsafe(process.argv[4]); for(const r of e) console.log(Object.values(r)[0]); }
await d.close();
