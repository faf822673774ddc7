// Shares the page's address by the device's own menu; where there is none, copies it and says so.
const address = () => document.querySelector('link[rel="canonical"]')?.href || location.href.split("#")[0];

const share = async (button) => {
  const says = button.parentElement.querySelector('[role="status"]');
  const url = address();
  if (navigator.share) {
    // Whoever closes the menu has chosen not to share: nothing to say.
    await navigator.share({ title: document.title, url }).catch(() => {});
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    says.textContent = button.dataset.copied;
  } catch {
    // Nothing may be copied here: show the address, to be copied by hand.
    const shown = document.createElement("bdi");
    shown.dir = "ltr";
    shown.textContent = url;
    says.replaceChildren(shown);
  }
};

export const start = ([button]) => {
  button.addEventListener("click", () => share(button));
  return share(button);
};
