/** The rows of an answer, over HTTP and nothing else. */
export async function ask(address: string, query: string): Promise<unknown[][]> {
  const { host, username, password } = new URL(address);
  const response = await fetch(
    `http://${host}/?default_format=JSONCompactEachRow&output_format_json_quote_64bit_integers=0`,
    {
      method: 'POST',
      body: query,
      headers: { 'X-ClickHouse-User': username, 'X-ClickHouse-Key': decodeURIComponent(password) },
    },
  );
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
