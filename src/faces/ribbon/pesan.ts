/** The dialog of a failed ribbon command: shows the texts that stand behind the hash of its address. */
const texts = new URLSearchParams(location.hash.slice(1));
for (const place of document.querySelectorAll('[data-text]')) {
  place.textContent = texts.get(place.getAttribute('data-text') ?? '');
}
