import type { Adapter, AdapterPayload } from 'oidc-provider';

type Stored = { readonly payload: AdapterPayload; readonly expiresAt: number };

/** Sign-ins in progress live in memory: a restart asks to sign in again, tokens already given stay valid. */
export const memoryAdapter = (): ((model: string) => Adapter) => {
  const stored = new Map<string, Stored>();
  const live = (key: string): AdapterPayload | undefined => {
    const found = stored.get(key);
    if (found && found.expiresAt > Date.now()) return found.payload;
    stored.delete(key);
    return undefined;
  };
  const search = (model: string, wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const key of [...stored.keys()].filter((one) => one.startsWith(`${model}:`))) {
      const payload = live(key);
      if (payload && wanted(payload)) return payload;
    }
    return undefined;
  };
  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      const expiresAt = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
      stored.set(`${model}:${id}`, { payload, expiresAt });
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) => search(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => search(model, (payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = live(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void stored.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of stored) if (payload.grantId === grantId) stored.delete(key);
    },
  });
};
