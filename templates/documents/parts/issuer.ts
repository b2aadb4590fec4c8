import { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';
import { Binding, Letterhead, SealImage, SealMode } from '#shared/domain/issuer.ts';
import { Line } from './text.ts';

const conference = '国务院职业教育工作部际联席会议';

/**
 * Who signs and whose seal is pressed. The joint conference has no seal and signs nothing (国函〔2018〕144号);
 * a seal in another body's place (代章) names that body.
 */
export const Issuer = z
  .strictObject({
    name: Line,
    sealMode: SealMode,
    sealHolder: Line.optional(),
    signatory: z.strictObject({ title: Line.max(100), name: Line.max(40) }).optional(),
    sealImage: SealImage.optional(),
    letterhead: Letterhead.optional(),
    binding: Binding.optional(),
  })
  .refine(({ name, sealHolder }) => name !== conference && sealHolder !== conference, {
    ...fault('部际联席会议不刻制印章，不能署名或用印', 'the joint conference has no seal and signs nothing'),
  })
  .refine(({ sealMode, sealHolder }) => (sealMode === 'proxy') === (sealHolder !== undefined), {
    path: ['sealHolder'],
    ...fault('代章须写明用印单位，其他方式不写', 'sealHolder is for sealMode "proxy", and only for it'),
  })
  .refine(({ sealMode, sealImage }) => (sealMode !== 'none' && sealMode !== 'hand') || sealImage === undefined, {
    path: ['sealImage'],
    ...fault(
      '不用印或者打印后手工盖章的，不设印章图片',
      'what goes without a seal, or is sealed by hand, has no image of one',
    ),
  })
  .refine(({ sealMode, signatory }) => (sealMode === 'stamp') === (signatory !== undefined), {
    path: ['signatory'],
    ...fault('加盖签名章须写明签发人，其他方式不写', 'signatory is for sealMode "stamp", and only for it'),
  });
export type Issuer = z.infer<typeof Issuer>;
