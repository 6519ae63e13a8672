/* Passkeys: asks the server for a question and the browser for its answer, puts this into the form, which is then sent like
   any other. Where the browser has none, the form stays hidden. */
(() => {
  'use strict';
  const forms = document.querySelectorAll('form[data-passkey]');
  if (!window.PublicKeyCredential || !window.isSecureContext) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const listed = (credentials) => (credentials || []).map((each) => ({ ...each, id: bytes(each.id) }));

  const made = async (asked) => {
    const credential = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: listed(asked.excludeCredentials),
      },
    });
    const response = credential.response;
    return answer(credential, {
      attestationObject: text(response.attestationObject),
      clientDataJSON: text(response.clientDataJSON),
      transports: response.getTransports ? response.getTransports() : [],
    });
  };

  const used = async (asked) => {
    const credential = await navigator.credentials.get({
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: listed(asked.allowCredentials) },
    });
    const response = credential.response;
    return answer(credential, {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    });
  };

  const answer = (credential, response) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment || undefined,
  });

  const ask = async (form) => {
    const reply = await fetch(form.dataset.question, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const asked = await reply.json();
    if (!reply.ok) throw new Error(asked.fault);
    const credential = await (form.dataset.passkey === 'new' ? made(asked) : used(asked));
    form.elements.credential.value = JSON.stringify(credential);
    // It has been looked at, and goes over the line no second time.
    form.querySelectorAll('[type=password]').forEach((each) => (each.disabled = true));
  };

  const tell = (form, failure) => {
    const place = form.querySelector('[role=alert]');
    // A DOMException is the browser's, in its own words and mostly “not allowed”: somebody pressed cancel.
    place.textContent = failure instanceof DOMException || !failure.message ? place.dataset.failed : failure.message;
    place.hidden = false;
  };

  forms.forEach((form) => {
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      try {
        await ask(form);
        form.submit();
      } catch (failure) {
        tell(form, failure);
      }
    });
  });
  document.querySelectorAll('[data-passkey-none]').forEach((each) => (each.hidden = true));
})();
