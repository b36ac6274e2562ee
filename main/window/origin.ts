/** The development server's address while `npm run dev` runs; never set in a built program. */
export const devServer: string | undefined = import.meta.env.DEV
  ? process.env['ELECTRON_RENDERER_URL']
  : undefined;

export const SCHEME = 'app';
export const HOST = 'notebook';

/** Where the program's one page lives. */
export const pageUrl = devServer ? `${devServer}/index.html` : `${SCHEME}://${HOST}/index.html`;

/** Whether an address belongs to the program's own page; anything unreadable does not. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  const own = new URL(pageUrl);
  return parsed.protocol === own.protocol && parsed.host === own.host;
}
