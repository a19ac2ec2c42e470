/** Fetches a page as a document: XMLHttpRequest parses it without a Trusted Types sink. */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.setRequestHeader('Accept', 'text/html');
    request.responseType = 'document';
    request.onload = () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(address));
    request.onerror = () => reject(new Error(address));
    request.send();
  });
}
