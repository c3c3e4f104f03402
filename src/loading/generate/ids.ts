/** Ids as wide as the largest number needs, so that text sorts like numbers. */
export class Ids {
  readonly #customer: Form;
  readonly #loan: Form;
  readonly #bill: Form;
  readonly #task: Form;
  readonly #officer: Form;
  readonly #branch: Form;
  #loans = 0;
  #bills = 0;
  #tasks = 0;
  #unknown = 0;

  constructor(mitra: number) {
    this.#customer = new Form("CUST-", mitra, 6);
    this.#loan = new Form("LOAN-", mitra * 4, 6);
    this.#bill = new Form("BILL-", mitra * 155, 6);
    this.#task = new Form("TASK-", mitra * 30, 6);
    this.#officer = new Form("OFF-", mitra, 5);
    this.#branch = new Form("BR-", mitra, 4);
  }

  customer(index: number): string {
    return this.#customer.of(index);
  }

  officer(index: number): string {
    return this.#officer.of(index);
  }

  branch(index: number): string {
    return this.#branch.of(index);
  }

  nextLoan(): string {
    return this.#loan.of(++this.#loans);
  }

  nextBill(): string {
    return this.#bill.of(++this.#bills);
  }

  nextTask(): string {
    return this.#task.of(++this.#tasks);
  }

  unknownCustomer(): string {
    return this.#customer.unknown(++this.#unknown);
  }

  unknownLoan(): string {
    return this.#loan.unknown(++this.#unknown);
  }

  unknownTask(): string {
    return this.#task.unknown(++this.#unknown);
  }
}

class Form {
  /** The word and its zeros, by the count of digits that follow. */
  readonly #starts: string[] = [];

  constructor(
    readonly word: string,
    most: number,
    least: number,
  ) {
    const width = Math.max(least, String(most).length);
    // Looked up, because padding took a tenth of the whole time.
    for (let digits = 0; digits <= width; digits++) {
      this.#starts.push(word + "0".repeat(width - digits));
    }
  }

  of(number: number): string {
    const digits = String(number);
    return this.#starts[digits.length]! + digits;
  }

  /** An id that no row has: a letter stands where the numbers begin. */
  unknown(number: number): string {
    return `${this.word}X${this.of(number).slice(this.word.length + 1)}`;
  }
}
