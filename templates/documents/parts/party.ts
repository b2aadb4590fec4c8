import { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { Line } from './text.ts';

const name = Line.max(200, fault('名称不能超过200个字符', 'a name has at most 200 characters'));

/** The organization that a document is about or goes to. */
export const Organization = z.strictObject({ name, uscc: Uscc });
export type Organization = z.infer<typeof Organization>;

/** Any other addressee or participant: a department, an expert, an objector. */
export const Party = z.strictObject({ name, uscc: Uscc.optional() });
export type Party = z.infer<typeof Party>;

/** Who objected in their own name: a person, or a unit. */
export const Objector = z.strictObject({ name, kind: z.enum(['person', 'organization']) });

export const Certificate = z.strictObject({ certificateId: Line, name });
export type Certificate = z.infer<typeof Certificate>;

export const Contact = z.strictObject({ name, phone: Line });
export type Contact = z.infer<typeof Contact>;

export const PostalContact = z.strictObject({ name, phone: Line, address: Line, postcode: Line });
export type PostalContact = z.infer<typeof PostalContact>;
