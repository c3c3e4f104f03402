import type { PlainForm } from "./plain-rows.ts";

/** One of the files that load reads, and where its good rows go. */
export interface FileForm {
  name: string;
  /** ops.staged_<part> takes its rows, ops.checked_<part> judges them */
  part: string;
  columns: string[];
  table: string;
  /** the table's primary key */
  key: string[];
  /** columns of the table that do not come from the file itself */
  added?: string[];
  /** columns that follow from the others and from ops.resting, and the SQL that gives them */
  derived?: Record<string, string>;
  /** of a file with millions of rows */
  plain?: PlainForm;
  isOptional?: boolean;
}

/** The lender's five files and our contacts, in the order in which they refer to each other. */
export const fileForms: FileForm[] = [
  {
    name: "customers.csv",
    part: "customers",
    columns: [
      "customer_number",
      "date_of_birth",
      "marital_status",
      "religion",
      "purpose",
    ],
    table: "core.customers",
    key: ["customer_number"],
  },
  {
    name: "loan_snapshots.csv",
    part: "loan_snapshots",
    columns: [
      "loan_id",
      "customer_number",
      "principal_amount",
      "outstanding_amount",
      "dpd",
    ],
    table: "core.loans",
    key: ["customer_number", "loan_id"],
    added: ["snapshot_date"],
  },
  {
    name: "bills.csv",
    part: "bills",
    columns: [
      "bill_id",
      "loan_id",
      "bill_scheduled_date",
      "bill_paid_date",
      "amount",
      "paid_amount",
    ],
    table: "core.bills",
    key: ["customer_number", "loan_id", "bill_id"],
    added: ["customer_number"],
    plain: {
      id: "bill_id",
      values: {
        bill_scheduled_date: "date",
        bill_paid_date: "date",
        amount: "amount",
        paid_amount: "amount",
      },
    },
    derived: {
      is_resting:
        "ops.rests(bill_scheduled_date, bill_paid_date, amount, paid_amount, resting)",
    },
  },
  {
    name: "tasks.csv",
    part: "tasks",
    columns: [
      "task_id",
      "task_type",
      "task_status",
      "start_datetime",
      "end_datetime",
      "actual_datetime",
      "latitude",
      "longitude",
      "branch_id",
    ],
    table: "core.tasks",
    key: ["task_id"],
  },
  {
    name: "task_participants.csv",
    part: "task_participants",
    columns: [
      "task_id",
      "participant_type",
      "participant_id",
      "is_face_matched",
      "is_qr_matched",
      "payment_amount",
    ],
    table: "core.task_participants",
    key: ["participant_id", "participant_type", "task_id"],
  },
  {
    name: "contacts.csv",
    part: "contacts",
    columns: [
      "phone",
      "name",
      "role",
      "customer_number",
      "branch_id",
      "officer_phone",
      "timezone",
    ],
    table: "chat.contacts",
    key: ["phone"],
    added: ["is_sample"],
    isOptional: true,
  },
];
