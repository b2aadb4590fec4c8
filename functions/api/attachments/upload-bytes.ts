import { largestFile } from '../../casework/attachments/examine-file.ts';

/** What a request may hold beside the file. */
const besides = 300_000;

/** A request that carries the largest file as Base64 in JSON; API Gateway and Lambda take 6 MB together. */
export const uploadBytes = Math.ceil(largestFile / 3) * 4 + besides;
