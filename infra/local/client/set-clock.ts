/** Sets the clock of the system at `url` to an instant with its offset; settles when the schedules due by then have run. */
export const setClock = async (url: string, at: string): Promise<void> => {
  const response = await fetch(`${url}/local/clock`, { method: 'POST', body: JSON.stringify({ at }) });
  if (!response.ok) throw new Error(`The clock was not set: ${await response.text()}`);
};
