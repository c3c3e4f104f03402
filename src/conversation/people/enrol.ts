import type { Transaction } from "../../db/database.ts";
import { audit } from "../rights/audit.ts";
import { lockedMinutes, strangerBehind, wrongCode } from "./codes.ts";
import { linkContact, nameOf, type Place } from "./link.ts";
import type { OfficerCommand } from "./officer-commands.ts";
import { officerTexts as texts } from "./officer-texts.ts";

/** An officer's message that is a command. */
export interface OfficerAct {
  officerId: number;
  messageId: number;
}

/** Who was linked by it, and is to be told in her own chat. */
export interface Enrolled {
  text: string;
  linkedId?: number;
}

/** The mitra of this number, if the officer may see her. */
export async function mitraOf(
  tx: Transaction,
  officerId: number,
  customerNumber: string,
): Promise<Place | undefined> {
  const [found] = await tx<Place[]>`
    select mitra.customer_number as "customerNumber", mitra.contact_id as "contactId", mitra.name,
        contacts.phone, mitra.officer_phone as "officerPhone", mitra.branch_id as "branchId"
    from chat.officer_mitra as mitra
    left join chat.contacts as contacts using (contact_id)
    where officer_contact_id = ${officerId}
        and mitra.customer_number in (${customerNumber}, ${customerNumber.toUpperCase()})
    order by mitra.customer_number = ${customerNumber} desc
    limit 1`;
  return found;
}

/** Enrols a mitra by her phone: she is known once she writes, and is not written to before. */
export async function enrolByPhone(
  tx: Transaction,
  act: OfficerAct,
  command: Extract<OfficerCommand, { is: "enrol" }>,
): Promise<Enrolled> {
  const { officerId, messageId } = act;
  const place = await mitraOf(tx, officerId, command.customerNumber);
  if (!place) return await notYours(tx, act, command.customerNumber);
  const { customerNumber } = place;
  const [parsed] = await tx`select ops.parse_phone(${command.phone}) as phone`;
  const phone = parsed!.phone as string | null;
  if (!phone) return { text: texts.badPhone };
  const [owner] = await tx`
    select contacts.contact_id as id, role, customer_number as customer,
        role = 'officer' or exists (select from core.officers where phone = ${phone}) as is_officer
    from (select ${phone}::text as phone) as asked
    left join chat.contacts as contacts using (phone)`;
  if (owner!.is_officer) return { text: texts.officersPhone };
  if (owner!.customer === customerNumber)
    return { text: texts.already(place.name, customerNumber) };
  if (owner!.role) return { text: texts.phoneTaken };
  if (mustBeChange(place, command))
    return another(place, texts.changeByPhone(customerNumber));
  let contactId = owner!.id as number | null;
  if (!contactId) {
    const [made] = await tx`
      insert into chat.contacts (phone) values (${phone}) returning contact_id`;
    contactId = made!.contact_id as number;
  }
  await linkContact(tx, act, place, contactId, command.name);
  await audit(tx, {
    action: "enrolled",
    actorId: officerId,
    contactId,
    customerNumber,
    messageId,
    details: { isChange: place.contactId !== null },
  });
  return { text: texts.enrolled(command.name, customerNumber) };
}

/** Links the stranger who was given a code; what she says of herself links nobody. */
export async function linkByCode(
  tx: Transaction,
  act: OfficerAct,
  command: Extract<OfficerCommand, { is: "link" }>,
): Promise<Enrolled> {
  const { officerId, messageId } = act;
  const { code } = command;
  // One try at a time, from whichever of her chats: a sixth must not slip through.
  await tx`
    select from chat.contacts where contact_id = ${officerId} for no key update`;
  const minutes = await lockedMinutes(tx, officerId);
  if (minutes > 0) return { text: texts.locked(minutes) };
  const place = await mitraOf(tx, officerId, command.customerNumber);
  if (!place) return await notYours(tx, act, command.customerNumber);
  const { customerNumber } = place;
  const contactId = await strangerBehind(tx, code);
  if (!contactId) {
    const left = await wrongCode(tx, officerId, messageId);
    return { text: left > 0 ? texts.wrongCode(left) : texts.locked(60) };
  }
  if (mustBeChange(place, command))
    return another(place, texts.changeByCode(code, customerNumber));
  await linkContact(tx, act, place, contactId, place.name);
  await audit(tx, {
    action: "linked_by_code",
    actorId: officerId,
    contactId,
    customerNumber,
    messageId,
    details: { isChange: place.contactId !== null },
  });
  const name = await nameOf(tx, contactId);
  return { text: texts.linked(name, customerNumber), linkedId: contactId };
}

/** One WhatsApp per mitra: another one only where the officer says that it changes. */
const mustBeChange = (place: Place, { isChange }: { isChange: boolean }) =>
  place.contactId !== null && !isChange;

const another = (
  { name, customerNumber, phone }: Place,
  how: string,
): Enrolled => ({ text: texts.hasAnother(name, customerNumber, phone, how) });

/** The answer for a mitra of another branch, the same as for one who does not exist. */
export async function notYours(
  tx: Transaction,
  { officerId, messageId }: OfficerAct,
  customerNumber: string,
): Promise<Enrolled> {
  await audit(tx, { action: "command_refused", actorId: officerId, messageId });
  return { text: texts.notYours(customerNumber) };
}
