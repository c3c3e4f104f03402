import { mkdir, open, readdir, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

const encoder = new TextEncoder();
const chunk = 64 * 1024;

/** One CSV file, written in chunks: rows wait in memory until `drain`. */
export class CsvFile {
  rows = 0;
  #waiting: string;

  private constructor(
    readonly handle: FileHandle,
    header: string,
  ) {
    this.#waiting = `${header}\n`;
  }

  static async create(path: string, header: string): Promise<CsvFile> {
    return new CsvFile(await open(path, "w"), header);
  }

  add(row: string): void {
    this.#waiting += `${row}\n`;
    this.rows++;
  }

  /** Waits for the disk, so memory holds a few chunks however long the file. */
  async drain(least = chunk): Promise<void> {
    if (this.#waiting.length < least) return;
    const bytes = encoder.encode(this.#waiting);
    this.#waiting = "";
    let written = 0;
    while (written < bytes.length) {
      const result = await this.handle.write(bytes, written);
      written += result.bytesWritten;
    }
  }
}

const headers = {
  customers: "customer_number,date_of_birth,marital_status,religion,purpose",
  loans: "loan_id,customer_number,principal_amount,outstanding_amount,dpd",
  bills:
    "bill_id,loan_id,bill_scheduled_date,bill_paid_date,amount,paid_amount",
  tasks:
    "task_id,task_type,task_status,start_datetime,end_datetime,actual_datetime,latitude,longitude,branch_id",
  participants:
    "task_id,participant_type,participant_id,is_face_matched,is_qr_matched,payment_amount",
  contacts: "phone,name,role,customer_number,branch_id,officer_phone,timezone",
};

export class SampleFiles {
  private constructor(
    readonly customers: CsvFile,
    readonly loans: CsvFile,
    readonly bills: CsvFile,
    readonly tasks: CsvFile,
    readonly participants: CsvFile,
    readonly contacts: CsvFile,
    /** The loan snapshots of each day after the clock. */
    readonly days: CsvFile[],
  ) {}

  static async create(out: string, ahead: number): Promise<SampleFiles> {
    await mkdir(out, { recursive: true });
    await removeDays(join(out, "ahead"));
    const file = (name: string, header: string) =>
      CsvFile.create(join(out, `${name}.csv`), header);
    const days: CsvFile[] = [];
    for (let day = 1; day <= ahead; day++) {
      const folder = `ahead/day-${String(day).padStart(2, "0")}`;
      await mkdir(join(out, folder), { recursive: true });
      days.push(await file(`${folder}/loan_snapshots`, headers.loans));
    }
    return new SampleFiles(
      await file("customers", headers.customers),
      await file("loan_snapshots", headers.loans),
      await file("bills", headers.bills),
      await file("tasks", headers.tasks),
      await file("task_participants", headers.participants),
      await file("contacts", headers.contacts),
      days,
    );
  }

  #named(): Record<string, CsvFile> {
    return {
      "customers.csv": this.customers,
      "loan_snapshots.csv": this.loans,
      "bills.csv": this.bills,
      "tasks.csv": this.tasks,
      "task_participants.csv": this.participants,
      "contacts.csv": this.contacts,
    };
  }

  async drain(least?: number): Promise<void> {
    for (const file of Object.values(this.#named())) await file.drain(least);
    for (const file of this.days) await file.drain(least);
  }

  async close(): Promise<void> {
    for (const file of Object.values(this.#named())) await file.handle.close();
    for (const file of this.days) await file.handle.close();
  }

  /** Data rows per file; those of the days ahead together. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [name, file] of Object.entries(this.#named())) {
      counts[name] = file.rows;
    }
    if (this.days.length > 0) {
      counts["ahead/day-*/loan_snapshots.csv"] = this.days.reduce(
        (sum, file) => sum + file.rows,
        0,
      );
    }
    return counts;
  }
}

/** A shorter run must not leave the later days of a longer one behind. */
async function removeDays(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (/^day-\d+$/.test(name)) {
      await rm(join(folder, name), { recursive: true });
    }
  }
}
