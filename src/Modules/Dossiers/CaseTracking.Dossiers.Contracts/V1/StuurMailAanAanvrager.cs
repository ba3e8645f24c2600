namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>
/// Asks for a mail to who filed a request. The address stays here; who asks says what is in the mail, in words without personal data.
/// Nothing is sent to a person who was erased or gave no address.
/// </summary>
/// <param name="DossierId">The file.</param>
/// <param name="Onderwerp">Subject of the mail.</param>
/// <param name="Titel">What it is about in a few words, above the text.</param>
/// <param name="Alineas">Paragraphs, as plain text, before the link.</param>
/// <param name="Slot">Paragraphs, as plain text, after the link.</param>
/// <param name="Volgpad">Path of the page of the request, with <c>{code}</c> where the tracking code goes.</param>
/// <param name="Voorkeurpad">Path of the page where mails are switched off, with <c>{code}</c> where the tracking code goes.</param>
public sealed record StuurMailAanAanvrager(
    Guid DossierId, string Onderwerp, string Titel, IReadOnlyList<string> Alineas, IReadOnlyList<string> Slot, string Volgpad, string Voorkeurpad);
