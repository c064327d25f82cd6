/** Stands in `index.html` wherever the nonce of this load of the page belongs. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The content security policy of every page, in both hosts: nothing may be loaded, sent or framed
 * except what lies beside the page. `nonce` is made anew for each load and allows the style elements
 * that the component library adds; it must be base64url text.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page with this load's nonce written in. */
export function toPageWithNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce);
}

/**
 * Headers of every answer of a host, page or not. Nothing of a case may stay in a cache, be taken for
 * another type, or be read from another site.
 */
export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  };
}
