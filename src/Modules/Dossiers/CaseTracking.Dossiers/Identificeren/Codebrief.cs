namespace CaseTracking.Dossiers.Identificeren;

/// <summary>A code on its way to the applicant; it is kept in memory alone.</summary>
internal sealed record Codebrief(BurgerRef Burger, string Nummer, string Code)
{
    public string Onderwerp => $"Uw code voor aanvraag {Nummer}";

    public string Tekst =>
        $"""
        Goedendag

        Uw code is {Code}.

        Vul deze code in op onze website. U ziet dan uw documenten en uw vragen over aanvraag {Nummer}.
        De code werkt 10 minuten. Geef ze aan niemand door. Ook wij vragen u nooit naar deze code.

        Vroeg u deze code niet? Dan hoeft u niets te doen. Wie de code niet heeft, ziet niets.
        """.ReplaceLineEndings("\n");

    /// <summary>The same for mail programs that show no plain text; it holds a number and digits, nothing anybody typed.</summary>
    public string Html => $"<!DOCTYPE html><html lang=\"nl-BE\"><body><p>{Tekst.Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal)}</p></body></html>";

    /// <summary>Keeps the code out of logs that print the record.</summary>
    public override string ToString() => nameof(Codebrief);
}
