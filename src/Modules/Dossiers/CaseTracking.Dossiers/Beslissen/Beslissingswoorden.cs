namespace CaseTracking.Dossiers.Beslissen;

/// <summary>The codes of a decision in the words of screens and letters.</summary>
internal static class Beslissingswoorden
{
    public static string Van(Uitkomst uitkomst) => uitkomst switch
    {
        Uitkomst.Toegekend => "Goedgekeurd",
        Uitkomst.DeelsToegekend => "Deels goedgekeurd",
        Uitkomst.Geweigerd => "Geweigerd",
        Uitkomst.NietOntvankelijk => "Niet ontvankelijk",
        _ => throw new InvalidOperationException($"No words for {uitkomst}."),
    };

    /// <summary>What the letter opens with.</summary>
    public static string Briefzin(Uitkomst uitkomst) => uitkomst switch
    {
        Uitkomst.Toegekend => "We keuren uw aanvraag goed",
        Uitkomst.DeelsToegekend => "We keuren een deel van uw aanvraag goed",
        Uitkomst.Geweigerd => "We weigeren uw aanvraag",
        Uitkomst.NietOntvankelijk => "We mogen uw aanvraag niet behandelen",
        _ => throw new InvalidOperationException($"No words for {uitkomst}."),
    };

    /// <summary>Fit to follow "De reden:".</summary>
    public static string Van(Onontvankelijkheidsgrond grond) => grond switch
    {
        Onontvankelijkheidsgrond.NietBevoegd => "een ander bestuur is bevoegd",
        Onontvankelijkheidsgrond.GeenBelang => "de aanvrager heeft er geen belang bij",
        Onontvankelijkheidsgrond.VoorwaardenNietVervuld => "de aanvraag voldoet niet aan de voorwaarden",
        Onontvankelijkheidsgrond.Laattijdig => "de aanvraag kwam te laat",
        Onontvankelijkheidsgrond.NietAangevuld => "we kregen niet alle documenten",
        _ => throw new InvalidOperationException($"No words for {grond}."),
    };

    public static string Van(Mededelingswijze wijze) => wijze switch
    {
        Mededelingswijze.Aangetekend => "Aangetekende brief",
        Mededelingswijze.Brief => "Gewone brief",
        Mededelingswijze.Mail => "E-mail",
        Mededelingswijze.Loket => "Aan het loket",
        Mededelingswijze.Platform => "Op het platform van de stad",
        _ => throw new InvalidOperationException($"No words for {wijze}."),
    };

    public static string Van(Betaalreden reden) => reden switch
    {
        Betaalreden.Retributie => "Retributie",
        Betaalreden.Dossierkost => "Kost van het dossier",
        Betaalreden.Waarborg => "Waarborg",
        _ => throw new InvalidOperationException($"No words for {reden}."),
    };
}
