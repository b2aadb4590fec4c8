import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { RequestedKey } from './certificate-request.ts';

const kindOf = (key: KeyObject): 'rsa' | 'ec' => {
  const kind = key.asymmetricKeyType;
  if (kind === 'rsa' || kind === 'ec') return kind;
  throw new TypeError(`a seal takes an RSA or an elliptic key, this one is ${kind}`);
};

const schemes = { rsa: 'RSASSA_PKCS1_V1_5_SHA_256', ec: 'ECDSA_SHA_256' } as const;

/** The key in KMS that documents are sealed with; it is asked for its public half and for one signature. */
export const keyInKms = async (keyId: string): Promise<RequestedKey> => {
  const client = new KMSClient({});
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (!PublicKey) throw new TypeError(`${keyId} has no public key`);
  const kind = kindOf(createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' }));
  return {
    spki: PublicKey,
    kind,
    sign: async (Message) => {
      const asked = { KeyId: keyId, Message, MessageType: 'RAW', SigningAlgorithm: schemes[kind] } as const;
      const { Signature } = await client.send(new SignCommand(asked));
      if (!Signature) throw new TypeError(`${keyId} gave no signature`);
      return Signature;
    },
  };
};

/** A key that lies on this machine. */
export const keyAtHand = (privateKey: KeyObject): RequestedKey => {
  const publicKey = createPublicKey(privateKey);
  return {
    spki: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    kind: kindOf(publicKey),
    sign: async (bytes) => new Uint8Array(sign('sha256', bytes, privateKey)),
  };
};
