using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Web.Identity;

/// <summary>Names of employees by their code, for the screen alone.</summary>
/// <param name="names">Those that are known.</param>
public sealed class StaffNames(IReadOnlyDictionary<string, string> names)
{
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("nl-BE"), ignoreCase: true);

    /// <summary>Knows nobody: every code stays a code.</summary>
    public static StaffNames None { get; } = new(new Dictionary<string, string>());

    /// <summary>The name; the code itself where the name is not known.</summary>
    public string this[string id] => Find(id) ?? id;

    /// <summary>The name, if it is known.</summary>
    public string? Find(string id) => names.GetValueOrDefault(id);

    /// <summary>Everyone here, to choose from.</summary>
    public IReadOnlyList<SelectListItem> Choices() => Choices(names.Keys);

    /// <summary>These people, to choose from by name: in the order of the alphabet, with the code beside a name that two of them have.</summary>
    public IReadOnlyList<SelectListItem> Choices(IEnumerable<string> ids) =>
    [
        .. ids.GroupBy(id => this[id], Alphabet).OrderBy(same => same.Key, Alphabet)
            .SelectMany(same => same.Order(StringComparer.Ordinal).Select(id => new SelectListItem(same.Skip(1).Any() ? $"{this[id]} ({id})" : this[id], id))),
    ];
}
