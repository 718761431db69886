/** Address of the folder that a file lies in, without a slash at its end. Empty: it lies in none, as an untitled one. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
