using System.Text.Json;
using CaseTracking.Dossiers.Types;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>What the citizen takes home. It travels in the protected cookie of a redirect, so that the code stands in no address and no log.</summary>
internal sealed record Ontvangstbewijs(string Nummer, string Trackingcode, string Product, int Typeversie, DateOnly OntvangenOp)
{
    private const string Sleutel = nameof(Ontvangstbewijs);

    public void Bewaar(ITempDataDictionary tussendoor) => tussendoor[Sleutel] = JsonSerializer.Serialize(this);

    /// <summary>Stays there: a refresh of the page shows the code again.</summary>
    public static Ontvangstbewijs? Lees(ITempDataDictionary tussendoor) =>
        tussendoor.Peek(Sleutel) is string json ? JsonSerializer.Deserialize<Ontvangstbewijs>(json) : null;

    /// <summary>Keeps the code out of logs that print the record.</summary>
    public override string ToString() => $"{nameof(Ontvangstbewijs)} {Nummer}";
}

/// <summary>The receipt as it is shown and printed.</summary>
internal sealed record Ontvangstblad(Ontvangstbewijs Bewijs, Dossiertype Type, Belofte Belofte)
{
    public static Ontvangstblad Van(Ontvangstbewijs bewijs, Regelboek boek)
    {
        var type = boek.Types.Van(new Typeref(bewijs.Product, bewijs.Typeversie));
        return new(bewijs, type, Belofte.Van(type, bewijs.OntvangenOp, boek));
    }
}
