/** What the verification page answers to a file: its status and its text. */
export const uploadToPage = async (url: string, bytes: Uint8Array): Promise<{ status: number; text: string }> => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], '示例.pdf', { type: 'application/pdf' }));
  const response = await fetch(`${url}/verify`, { method: 'POST', body: form });
  return { status: response.status, text: await response.text() };
};

/** What the API answers to a file. */
export const uploadToApi = async (url: string, bytes: Uint8Array): Promise<{ status: number; body: unknown }> => {
  const headers = { 'content-type': 'application/pdf' };
  const response = await fetch(`${url}/api/v1/verifications`, { method: 'POST', headers, body: new Uint8Array(bytes) });
  return { status: response.status, body: await response.json() };
};
